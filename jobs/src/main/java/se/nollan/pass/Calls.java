package se.nollan.pass;

import java.util.List;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.objects.StaticInvoke;
import org.apache.spark.sql.types.DataType;
import scala.Option;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Calls of Java's static methods as expressions of Spark's. */
final class Calls {
  private Calls() {}

  /** A call with one argument; null of null, else never null. */
  static Expression of(Class<?> owner, String method, Expression argument, DataType result) {
    return new StaticInvoke(
        owner, result, method, seq(argument), seq(), true, false, true, Option.empty());
  }

  @SafeVarargs
  private static <T> Seq<T> seq(T... elements) {
    return CollectionConverters.asScala(List.of(elements)).toSeq();
  }
}
