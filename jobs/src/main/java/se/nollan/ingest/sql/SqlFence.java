package se.nollan.ingest.sql;

import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.spark.sql.catalyst.FunctionIdentifier;
import org.apache.spark.sql.catalyst.analysis.FunctionRegistry;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.analysis.UnresolvedGenerator;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.SubqueryExpression;
import org.apache.spark.sql.catalyst.expressions.UserDefinedExpression;
import org.apache.spark.sql.catalyst.expressions.WindowExpression;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.UnresolvedWith;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Tells whether a source's SQL keeps to what a source may do: give values of the rows that it is
 * given, and nothing else. What is not known to be harmless is refused, before Spark looks at it: a
 * statement may do things as soon as Spark plans it.
 */
final class SqlFence {
  /** The one relation that a query reads. */
  static final String RAW = "raw";

  /** What a SELECT is made of; by name, as a parser of Spark's gives it. */
  private static final Set<String> PARTS_OF_SELECT =
      Set.of(
          "Project",
          "Filter",
          "Aggregate",
          "Sort",
          "Distinct",
          "SubqueryAlias",
          "Join",
          "LateralJoin",
          "Generate",
          "Union",
          "Intersect",
          "Except",
          "GlobalLimit",
          "LocalLimit",
          "LimitAll",
          "Offset",
          "Pivot",
          "Unpivot",
          "WithWindowDefinition",
          "UnresolvedHaving",
          "UnresolvedQualify",
          "UnresolvedSubqueryColumnAliases",
          "UnresolvedRelation",
          "UnresolvedWith");

  /** Functions that ask something else than the row, or reach out of SQL. */
  private static final Set<String> FUNCTIONS_THAT_REACH_OUT =
      Set.of(
          "java_method",
          "reflect",
          "try_reflect",
          "input_file_name",
          "input_file_block_start",
          "input_file_block_length",
          "current_user",
          "user",
          "session_user",
          "current_catalog",
          "current_database",
          "current_schema",
          "version",
          "from_protobuf",
          "to_protobuf",
          "from_avro",
          "to_avro",
          "schema_of_avro");

  /** The same once Spark knows what they are: some are spelled without brackets. */
  private static final Set<String> EXPRESSIONS_THAT_REACH_OUT =
      Set.of(
          "CallMethodViaReflection",
          "TryReflect",
          "InputFileName",
          "InputFileBlockStart",
          "InputFileBlockLength",
          "CurrentUser",
          "CurrentCatalog",
          "CurrentDatabase",
          "SparkVersion");

  /** Those that give another value the next time. */
  private static final Set<String> THE_TIME_IT_IS =
      Set.of("CurrentTimestamp", "Now", "LocalTimestamp", "CurrentDate", "CurrentTime");

  /** Those that take whichever row comes, unless a window puts rows in order. */
  private static final Set<String> WHICHEVER_COMES =
      Set.of("First", "Last", "AnyValue", "NthValue");

  /** Their order is nobody's, but who sorts what they give has the same every time. */
  private static final Set<String> GATHERING = Set.of("CollectList", "CollectSet", "ListAgg");

  private static final String SPARKS_OWN = "org.apache.spark.sql.catalyst.";

  private SqlFence() {}

  /** Checks an expression as it was written. */
  static void checkParsed(Expression expression) {
    SqlTree tree = SqlTree.of(expression);
    if (tree.expressions().stream().anyMatch(SubqueryExpression.class::isInstance)
        || !tree.plans().isEmpty()) {
      throw new RefusedSqlException("holds a subquery; an expression sees its own row only");
    }
    tree.expressions().forEach(SqlFence::checkFunction);
  }

  /** Checks a query as it was written: one SELECT, and over {@code raw} alone. */
  static void checkParsed(LogicalPlan query) {
    SqlTree tree = SqlTree.of(query);
    Set<String> named = new HashSet<>(Set.of(RAW));
    for (LogicalPlan part : tree.plans()) {
      if (part instanceof UnresolvedWith with) {
        with.cteRelations().foreach(relation -> named.add(relation._1().toLowerCase(Locale.ROOT)));
      }
    }
    for (LogicalPlan part : tree.plans()) {
      if (!PARTS_OF_SELECT.contains(part.nodeName())) {
        throw new RefusedSqlException(
            "has to be one SELECT over raw, and holds something else (" + part.nodeName() + ")");
      }
      if (part instanceof UnresolvedRelation relation) {
        List<String> name = CollectionConverters.asJava(relation.multipartIdentifier());
        if (name.size() != 1 || !named.contains(name.get(0).toLowerCase(Locale.ROOT))) {
          throw new RefusedSqlException(
              "reads " + String.join(".", name) + "; there is nothing but raw to read");
        }
      }
    }
    tree.expressions().forEach(SqlFence::checkFunction);
  }

  private static void checkFunction(Expression expression) {
    if (expression instanceof UnresolvedFunction function) {
      checkFunction(CollectionConverters.asJava(function.nameParts()));
    } else if (expression instanceof UnresolvedGenerator generator) {
      checkFunction(List.of(generator.name().funcName()));
    }
  }

  private static void checkFunction(List<String> name) {
    String last = name.get(name.size() - 1).toLowerCase(Locale.ROOT);
    if (FUNCTIONS_THAT_REACH_OUT.contains(last)) {
      throw new RefusedSqlException(
          "uses " + last + "; a source's SQL gives values of its own rows only");
    }
    // Others are somebody's: a catalogue's, or of a program that shares the session.
    FunctionIdentifier builtin = new FunctionIdentifier(last, Option.empty(), Option.empty());
    if (name.size() != 1 || !FunctionRegistry.builtin().functionExists(builtin)) {
      throw new RefusedSqlException(
          "uses " + String.join(".", name) + ", which is no function of Spark's own");
    }
  }

  /**
   * Checks what Spark has made of it, names resolved.
   *
   * @param raw the only rows that may be read
   */
  static void checkAnalyzed(LogicalPlan plan, LogicalPlan raw) {
    SqlTree tree = SqlTree.of(plan);
    for (LogicalPlan part : tree.plans()) {
      boolean leaf = part.children().isEmpty() && !part.nodeName().equals("CTERelationRef");
      if (leaf && !part.getClass().equals(raw.getClass())) {
        throw new RefusedSqlException("reads something else than raw (" + part.nodeName() + ")");
      }
    }
    Set<Expression> ordered = orderedByWindows(tree);
    tree.expressions().forEach(expression -> checkAnalyzed(expression, ordered));
  }

  /** What windows work out over rows in an order that the query gives. */
  private static Set<Expression> orderedByWindows(SqlTree tree) {
    Set<Expression> ordered = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Expression expression : tree.expressions()) {
      if (expression instanceof WindowExpression window
          && !window.windowSpec().orderSpec().isEmpty()) {
        ordered.addAll(SqlTree.of(window).expressions());
      }
    }
    return ordered;
  }

  private static void checkAnalyzed(Expression expression, Set<Expression> ordered) {
    String name = expression.getClass().getSimpleName();
    if (expression instanceof UserDefinedExpression
        || !expression.getClass().getName().startsWith(SPARKS_OWN)
        || EXPRESSIONS_THAT_REACH_OUT.contains(name)) {
      throw new RefusedSqlException(
          "uses " + written(expression) + "; a source's SQL gives values of its own rows only");
    }
    if (THE_TIME_IT_IS.contains(name)) {
      throw new RefusedSqlException(
          "asks what time it is; the same rows would give something else the next time");
    }
    boolean byItself =
        !expression.deterministic()
            && CollectionConverters.asJava(expression.children()).stream()
                .allMatch(Expression::deterministic);
    boolean changing = byItself && !GATHERING.contains(name) || WHICHEVER_COMES.contains(name);
    if (changing && !ordered.contains(expression)) {
      throw new RefusedSqlException(
          "uses "
              + written(expression)
              + ", which may give something else of the same rows the next time;"
              + " min_by(…, _row) and max_by(…, _row) do not");
    }
  }

  private static String written(Expression expression) {
    return expression.prettyName();
  }
}
