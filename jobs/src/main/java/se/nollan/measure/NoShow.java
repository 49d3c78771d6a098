package se.nollan.measure;

import static org.apache.spark.sql.functions.col;

import com.google.auto.service.AutoService;
import org.apache.spark.sql.Column;
import se.nollan.statistics.Basis;
import se.nollan.statistics.Measure;

/** Missed visits, of those attended or missed. */
@AutoService(Measure.class)
public final class NoShow implements Measure {
  @Override
  public String id() {
    return "no_show";
  }

  @Override
  public String swedish() {
    return "Andel uteblivna besök";
  }

  @Override
  public String english() {
    return "Share of visits that the patient missed";
  }

  @Override
  public Basis basis() {
    return Basis.APPOINTMENTS;
  }

  @Override
  public Column denominator() {
    return col("outcome").isin("attended", "no_show");
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
