package se.nollan.pass;

import org.apache.spark.sql.catalyst.expressions.Cast;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.types.DataTypes;
import scala.Function1;
import scala.runtime.AbstractPartialFunction;

/** Puts in place of an expression of Spark's one of the same value that takes less time. */
final class Quicker extends AbstractPartialFunction<Expression, Expression> {

  /** The same expression, of parts that may be quicker. */
  static Expression of(Expression expression) {
    return (Expression) expression.transformUp(new Quicker());
  }

  /** A timestamp's day in Sweden. */
  @Override
  public boolean isDefinedAt(Expression expression) {
    return expression instanceof Cast cast
        && cast.dataType().equals(DataTypes.DateType)
        && cast.child().dataType().equals(DataTypes.TimestampType)
        && cast.timeZoneId().contains(SwedishDays.ZONE.getId());
  }

  @Override
  @SuppressWarnings("unchecked") // Scala's types say that the other is an expression, too.
  public <A extends Expression, B> B applyOrElse(A expression, Function1<A, B> otherwise) {
    return isDefinedAt(expression)
        ? (B) day(((Cast) expression).child())
        : otherwise.apply(expression);
  }

  private static Expression day(Expression timestamp) {
    return Calls.of(SwedishDays.class, "of", timestamp, DataTypes.DateType);
  }
}
