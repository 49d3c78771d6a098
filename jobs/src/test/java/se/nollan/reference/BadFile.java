package se.nollan.reference;

import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import se.nollan.reference.Delivery.Packing;

/** Makes a good generated file into one that must be rejected. */
enum BadFile {
  NO_BYTES,
  NO_HEADER,
  COLUMN_MISSING,
  NAME_REPEATED,
  CUT_GZIP,
  NOT_GZIP,
  NOT_UTF_8,
  ENDS_WITHIN_QUOTES,
  ENDS_WITHIN_A_ROW,
  UNKNOWN_KIND,
  UNKNOWN_SOURCE,
  UNKNOWN_REGION;

  static Arbitrary<BadFile> any() {
    return Arbitraries.of(BadFile.class);
  }

  /** A bad file beside the good one. */
  Delivery of(Delivery good) {
    String header = good.text().lines().findFirst().orElseThrow();
    return switch (this) {
      case NO_BYTES -> beside(good, ".csv", "", Packing.UTF_8);
      case NO_HEADER -> beside(good, ".csv", "\n\r\n\n", Packing.UTF_8);
      case COLUMN_MISSING ->
          beside(good, ".csv", good.text().replaceFirst("unit_id|line_id", "x"), Packing.UTF_8);
      case NAME_REPEATED ->
          beside(
              good,
              ".csv",
              header + (header.contains("line_id") ? ",line_id\n" : ",unit_id\n"),
              Packing.UTF_8);
      case CUT_GZIP -> beside(good, ".csv.gz", good.text(), Packing.CUT_GZIP);
      case NOT_GZIP -> beside(good, ".csv.gz", good.text(), Packing.UTF_8);
      case NOT_UTF_8 -> beside(good, ".csv", header + "\nå,ä,ö\n", Packing.LATIN_1);
      case ENDS_WITHIN_QUOTES -> beside(good, ".csv", header + "\n\"a,b\n", Packing.UTF_8);
      case ENDS_WITHIN_A_ROW -> beside(good, ".csv", header + "\na,b", Packing.UTF_8);
      case UNKNOWN_KIND -> beside(good, ".txt", good.text(), Packing.UTF_8);
      case UNKNOWN_SOURCE ->
          new Delivery(good.region(), "okänd", good.period(), "a.csv", good.text());
      case UNKNOWN_REGION -> new Delivery("02", good.source(), good.period(), "a.csv", good.text());
    };
  }

  private Delivery beside(Delivery good, String ending, String text, Packing packing) {
    String fileName = name().toLowerCase(Locale.ROOT) + ending;
    return new Delivery(good.region(), good.source(), good.period(), fileName, text, packing);
  }
}
