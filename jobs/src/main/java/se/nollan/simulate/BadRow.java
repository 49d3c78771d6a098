package se.nollan.simulate;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import se.nollan.model.CanonicalColumn;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.ColumnType;

/** A kind of bad row, named for the reason it will have in quarantine and what is wrong with it. */
enum BadRow {
  INVALID_VALUE_TOO_MANY_FIELDS(d -> !d.register(), BadRow::tooManyFields),
  MISSING_VALUE(d -> !d.register(), BadRow::missingValue),
  INVALID_VALUE_TIME(d -> !d.register(), BadRow::impossibleTime),
  INVALID_VALUE_CODE(d -> has(d, ColumnType.Code.class), BadRow::unknownCode),
  INVALID_NUMBER(d -> has(d, ColumnType.PhoneNumber.class), BadRow::invalidNumber),
  OUTSIDE_PERIOD(d -> !d.register(), BadRow::outsidePeriod),
  DUPLICATE(d -> !d.register(), row -> {}),
  CONFLICTING_DUPLICATE(d -> !d.register(), BadRow::conflict),
  UNKNOWN_UNIT(d -> !d.register() && d.column("unit_id").isPresent(), BadRow::unknownUnit),
  UNKNOWN_LINE(d -> !d.register() && d.column("line_id").isPresent(), BadRow::unknownLine),
  ANSWERED_BEFORE_ARRIVAL_PHONE(
      d -> d == CanonicalDataset.PHONE_CONTACT, row -> answeredBefore(row, "answered_at")),
  ANSWERED_BEFORE_ARRIVAL_CHAT(
      d -> d == CanonicalDataset.CHAT_CASE, row -> answeredBefore(row, "started_at"));

  private final Predicate<CanonicalDataset> possible;
  private final Consumer<RowText> spoiling;

  BadRow(Predicate<CanonicalDataset> possible, Consumer<RowText> spoiling) {
    this.possible = possible;
    this.spoiling = spoiling;
  }

  static List<BadRow> possibleIn(CanonicalDataset dataset) {
    return Arrays.stream(values()).filter(kind -> kind.possible.test(dataset)).toList();
  }

  void spoil(RowText row) {
    spoiling.accept(row);
  }

  private static boolean has(CanonicalDataset dataset, Class<? extends ColumnType> type) {
    return dataset.columns().stream().anyMatch(column -> type.isInstance(column.type()));
  }

  /** As when a decimal comma is not quoted. */
  private static void tooManyFields(RowText row) {
    row.renew();
    int last = row.values().length - 1;
    row.values()[last] += ",,0";
  }

  private static void missingValue(RowText row) {
    row.renew();
    row.first(column -> column.required() && !row.dataset().key().contains(column.name()))
        .ifPresent(column -> row.set(column.name(), ""));
  }

  private static void impossibleTime(RowText row) {
    row.renew();
    Predicate<CanonicalColumn> time = column -> column.type() instanceof ColumnType.Time;
    row.first(time)
        .ifPresent(
            column -> row.set(column.name(), row.get(column.name()).substring(0, 4) + "-02-30"));
  }

  private static void unknownCode(RowText row) {
    row.renew();
    row.first(column -> column.required() && column.type() instanceof ColumnType.Code)
        .ifPresent(column -> row.set(column.name(), "okänd"));
  }

  private static void invalidNumber(RowText row) {
    row.renew();
    row.set("caller_number", "anonymous");
  }

  private static void outsidePeriod(RowText row) {
    row.renew();
    row.backAYear(row.firstGiven(row.dataset().dated()));
  }

  /** The same key again, with another last code or flag. */
  private static void conflict(RowText row) {
    CanonicalColumn changed =
        row.dataset().columns().stream()
            .filter(column -> column.required() && !row.dataset().key().contains(column.name()))
            .filter(column -> isChoice(column.type()))
            .reduce((first, second) -> second)
            .orElseThrow();
    row.set(changed.name(), another(changed.type(), row.get(changed.name())));
  }

  private static boolean isChoice(ColumnType type) {
    return type instanceof ColumnType.Code || type instanceof ColumnType.Flag;
  }

  private static String another(ColumnType type, String value) {
    if (type instanceof ColumnType.Code code) {
      return code.codes().stream().filter(c -> !c.equals(value)).findFirst().orElseThrow();
    }
    return String.valueOf(!Boolean.parseBoolean(value));
  }

  private static void unknownUnit(RowText row) {
    row.renew();
    row.set("unit_id", "SE2321000000-E9999");
  }

  private static void unknownLine(RowText row) {
    row.renew();
    row.set("line_id", "00-0000-0");
  }

  private static void answeredBefore(RowText row, String answered) {
    row.renew();
    String arrived = row.firstGiven(row.dataset().dated());
    row.set(answered, row.get(arrived));
    row.backAYear(answered);
    if (row.dataset() == CanonicalDataset.CHAT_CASE) {
      row.set("queued_at", row.get(arrived));
    }
  }
}
