package se.nollan.measure;

import static org.apache.spark.sql.functions.col;

import com.google.auto.service.AutoService;
import org.apache.spark.sql.Column;
import se.nollan.statistics.Basis;
import se.nollan.statistics.Measure;

/** Missed visits among those that patients booked: fewer, says Skåne. */
@AutoService(Measure.class)
public final class NoShowSelfBooked implements Measure {
  @Override
  public String id() {
    return "no_show_self_booked";
  }

  @Override
  public String swedish() {
    return "Andel uteblivna besök, bokade av invånaren själv";
  }

  @Override
  public String english() {
    return "Share of visits missed, of those that patients booked themselves";
  }

  @Override
  public Basis basis() {
    return Basis.APPOINTMENTS;
  }

  @Override
  public Column denominator() {
    return col("outcome").isin("attended", "no_show").and(col("booked_by").equalTo("patient"));
  }

  @Override
  public Column numerator() {
    return col("outcome").equalTo("no_show");
  }

  @Override
  public String source() {
    return "Region Skåne, fler bokningsbara tider, Vad behöver du göra?";
  }
}
