package se.nollan.measure;

import static org.apache.spark.sql.functions.col;

import com.google.auto.service.AutoService;
import org.apache.spark.sql.Column;
import se.nollan.statistics.Basis;
import se.nollan.statistics.Measure;

/** Visits that the patient cancelled or rebooked on 1177, of those that the patient did. */
@AutoService(Measure.class)
public final class SelfChanged implements Measure {
  @Override
  public String id() {
    return "self_changed";
  }

  @Override
  public String swedish() {
    return "Andel av patientens av- och ombokningar som görs på 1177";
  }

  @Override
  public String english() {
    return "Share of changes by patients that they make on 1177";
  }

  @Override
  public Basis basis() {
    return Basis.APPOINTMENTS;
  }

  @Override
  public Column denominator() {
    return col("outcome")
        .isin("cancelled", "rebooked")
        .and(col("changed_by").isin("patient_web", "patient_other"));
  }

  @Override
  public Column numerator() {
    return col("changed_by").equalTo("patient_web");
  }

  @Override
  public String source() {
    return "Region Skåne, fler bokningsbara tider, Mål; Kalmar, Av- eller omboka tid";
  }
}
