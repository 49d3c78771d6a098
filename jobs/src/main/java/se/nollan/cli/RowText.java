package se.nollan.cli;

import se.nollan.definitions.Wrapped;
import se.nollan.explain.Counted;
import se.nollan.explain.RowExplanation;
import se.nollan.model.CanonicalDataset;

/** What a row that is used goes into, for a person to read. */
final class RowText {
  private RowText() {}

  static String of(CanonicalDataset dataset, RowExplanation row) {
    StringBuilder text = new StringBuilder("\nUsed. ");
    text.append(
        switch (dataset) {
          case UNIT, PHONE_LINE -> "It is what other rows of the month name.";
          case BOOKABLE_SLOT ->
              "The unit's weeks with slots ahead are told from it, if its"
                  + " snapshot is the unit's last of the month.";
          default ->
              row.internal()
                  ? "It is internal: no measure counts it."
                  : "Below, which measures count it.";
        });
    text.append("\n\nWhat was delivered\n");
    row.values()
        .forEach(
            (column, value) -> text.append(Wrapped.beside("  %-20s ".formatted(column), value)));
    row.unit().ifPresent(unit -> text.append("\nIt counts at ").append(unit).append('\n'));
    if (!row.measures().isEmpty()) {
      text.append("\nThe measures over such rows\n");
      row.measures().forEach(counted -> text.append(measure(counted)));
    }
    return text.toString();
  }

  private static String measure(Counted counted) {
    String says =
        counted.counts()
            ? "counts"
            : counted.outOf() ? "counted out of, does not count" : "not in it";
    return "  %-20s %s%n".formatted(counted.measure().id(), says)
        + Wrapped.beside("      sv  ", counted.measure().swedish())
        + Wrapped.beside("      en  ", counted.measure().english())
        + Wrapped.beside("          ", counted.measure().source());
  }
}
