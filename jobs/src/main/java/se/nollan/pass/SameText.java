package se.nollan.pass;

import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.ObjectType;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Hands texts on as they are. A projection of Spark's copies each text, since its row may outlive
 * the one given; objects it knows nothing of it does not copy.
 */
public final class SameText {
  private SameText() {}

  /** The same expression, but that its text, if it is one, is not copied. */
  static Expression of(Expression expression) {
    Expression given = expression instanceof Alias named ? named.child() : expression;
    return given.dataType().equals(DataTypes.StringType)
        ? Calls.of(SameText.class, "of", given, new ObjectType(UTF8String.class))
        : given;
  }

  /** It itself: for what Spark compiles. */
  public static UTF8String of(UTF8String text) {
    return text;
  }
}
