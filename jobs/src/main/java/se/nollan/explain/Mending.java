package se.nollan.explain;

import se.nollan.ingest.check.Fault;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.ColumnType;

/** What whoever delivered a row can do so that it is used. */
public final class Mending {
  private Mending() {}

  /** One or two sentences. */
  public static String of(CanonicalDataset dataset, SetAside row) {
    String key = String.join(", ", dataset.key());
    String column = row.column().orElse("");
    if (row.error().isPresent()) {
      return expression(column, row.error().get());
    }
    return switch (row.reason()) {
      case MISSING_VALUE ->
          "Nothing was delivered for %s, and it may not be empty. It is %s."
              .formatted(column, wanted(dataset, column));
      case INVALID_NUMBER, INVALID_VALUE ->
          row.column().isPresent()
              ? "Mend %s, or leave it empty if it may be: it has to be %s."
                  .formatted(column, wanted(dataset, column))
              : "The row has more fields than the header. Quote values that hold the delimiter, so"
                  + " that every value stands under its own column.";
      case OUTSIDE_PERIOD ->
          "%s lies in another month than the folder's. Deliver the row in the folder of its own month,"
                  .formatted(column)
              + " or mend the time, or its offset.";
      case DUPLICATE ->
          "Nothing is lost: the row was delivered twice with the same values, and one of them is"
              + " used. Deliver it once.";
      case CONFLICTING_DUPLICATE ->
          "Another row of the same month and source has the same %s and other values, so neither is"
                  .formatted(key)
              + " used. Deliver the right one only, or give each an id of its own.";
      case UNKNOWN_UNIT ->
          "The unit in %s is not in the region's register of units of that month. Deliver the unit, or mend the id."
              .formatted(column);
      case UNKNOWN_LINE ->
          "The line in %s is not in the region's register of phone lines of that month. Deliver the line, or mend the id."
              .formatted(column);
      case ANSWERED_BEFORE_ARRIVAL ->
          "The answer comes before the contact. Mend one of the two times, or their offsets.";
    };
  }

  /** The delivery may be as it should be: it is the source's file that is to be looked at. */
  private static String expression(String column, String error) {
    String which = column.equals(Fault.FILTER) ? "filter" : "expression for %s".formatted(column);
    return error.equals(Fault.NO_VALUE)
        ? "The source's %s gave nothing of what was delivered (under raw). Mend the expression, or what is delivered."
            .formatted(which)
        : "The source's %s fails on what was delivered (under raw): %s. Mend the expression (try_cast, try_to_timestamp and their like give null instead), or what is delivered."
            .formatted(which, error);
  }

  private static String wanted(CanonicalDataset dataset, String name) {
    ColumnType type = dataset.column(name).orElseThrow().type();
    if (type instanceof ColumnType.Code code) {
      return "one of " + String.join(", ", code.codes());
    }
    if (type instanceof ColumnType.Time) {
      return "a time yyyy-MM-ddTHH:mm:ss, wall clock in the source's time zone or with an offset";
    }
    if (type instanceof ColumnType.Day) {
      return "a day yyyy-MM-dd";
    }
    if (type instanceof ColumnType.Flag) {
      return "true or false";
    }
    if (type instanceof ColumnType.Count) {
      return "one to nine digits";
    }
    if (type instanceof ColumnType.HsaId) {
      return "an HSA-id: SE, ten digits, a hyphen, and 1 to 18 of A–Z and 0–9";
    }
    if (type instanceof ColumnType.PatientId) {
      return "a personal, co-ordination or reserve number: 12 of 0–9 and A–Z";
    }
    if (type instanceof ColumnType.PhoneNumber) {
      return "a phone number: +, country code and number, 6 to 15 digits in all, or a Swedish one"
          + " that begins with 0";
    }
    return "text";
  }
}
