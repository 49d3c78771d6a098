package se.nollan.lake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.types.StructType;
import se.nollan.model.CanonicalColumn;
import se.nollan.model.CanonicalDataset;

/** The tables of a lake, with their columns and how their files are laid out. */
public enum LakeTable {
  LEDGER("Every delivered file, and what became of it.", List.of("period"), RecordColumns.ledger()),
  QUARANTINE(
      "Rows that cannot be used: what they held, personal data masked, and one reason each.",
      List.of("period", "region"),
      RecordColumns.quarantine()),
  CONVERSION_LOSS(
      "Of how many delivered values a source's expressions made nothing, by column.",
      List.of("period"),
      RecordColumns.conversionLoss()),
  UNIT(CanonicalDataset.UNIT),
  PHONE_LINE(CanonicalDataset.PHONE_LINE),
  PHONE_CONTACT(CanonicalDataset.PHONE_CONTACT),
  CHAT_CASE(CanonicalDataset.CHAT_CASE),
  BOOKING(CanonicalDataset.BOOKING),
  APPOINTMENT(CanonicalDataset.APPOINTMENT),
  BOOKABLE_SLOT(CanonicalDataset.BOOKABLE_SLOT),
  CONTACT_OUTCOME(
      "For every accepted contact, whether it counts and why.",
      List.of("period", "region"),
      RecordColumns.contactOutcome()),
  STATISTIC(
      "Each measure per unit, region and nation, month and year. Never suppressed.",
      List.of("period"),
      FigureColumns.statistic()),
  COVERAGE(
      "What each region delivered of each dataset in a month, and who is expected and lacking.",
      List.of("period"),
      RecordColumns.coverage()),
  COVERAGE_UNIT(
      "What each unit, with its branches, delivered of each dataset in a month.",
      List.of("period"),
      RecordColumns.coverageUnit()),
  BOOKING_MIX(
      "Bookings by way and by who booked, per unit, region and nation, month and year.",
      List.of("period"),
      FigureColumns.bookingMix()),
  LEAD_TIME(
      "Days from booking to slot per unit, region and nation, month and year.",
      List.of("period"),
      FigureColumns.leadTime()),
  GOAL_CARD(
      "Which goals each unit meets in a month, and how far off it is; for regions and the nation,"
          + " how many units meet each.",
      List.of("period"),
      FigureColumns.goalCard()),
  CLOSED_MONTH(
      "Region-months that the owner has closed, or whose personal data is erased.",
      List.of(),
      RecordColumns.closedMonth()),
  PUBLICATION(
      "A publication that was made: what it is of, its files, and what its figures rest on.",
      List.of(),
      PublicationColumns.publication()),
  PUBLISHED_FIGURE(
      "A figure of a publication as it was then, those that were withheld, too. Not for others.",
      List.of("number"),
      PublicationColumns.publishedFigure()),
  SNAPSHOT(
      "A run that finished, with the version of every table that belongs together.",
      List.of(),
      RecordColumns.snapshot());

  private final String meaning;
  private final List<String> partitions;
  private final StructType schema;

  LakeTable(String meaning, List<String> partitions, StructType schema) {
    this.meaning = meaning;
    this.partitions = partitions;
    this.schema = schema;
  }

  LakeTable(CanonicalDataset dataset) {
    this(dataset.meaning(), List.of("period", "region"), CanonicalSchema.of(dataset));
  }

  /** The table that keeps a dataset's accepted rows. */
  public static LakeTable of(CanonicalDataset dataset) {
    return valueOf(dataset.name());
  }

  /** The table of that name, as {@link #id()} spells it. */
  public static Optional<LakeTable> of(String id) {
    return Arrays.stream(values()).filter(table -> table.id().equals(id)).findFirst();
  }

  /** The table's name, and that of its folder in the lake. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What a row is, in one sentence. */
  public String meaning() {
    return meaning;
  }

  /** The table's columns, each with a comment that says what it holds. */
  public StructType schema() {
    return schema;
  }

  /** Whether every row has a value in the column, so that files need not say for each. */
  boolean alwaysGiven(String column) {
    if (this == CONTACT_OUTCOME) {
      return true;
    }
    return Arrays.stream(CanonicalDataset.values())
        .filter(dataset -> of(dataset) == this)
        .anyMatch(dataset -> dataset.column(column).map(CanonicalColumn::required).orElse(true));
  }

  /** Whether its rows are of single persons; they are what is erased when they are too old. */
  public boolean ofPersons() {
    return this == QUARANTINE
        || this == CONTACT_OUTCOME
        || Arrays.stream(CanonicalDataset.values())
            .filter(dataset -> of(dataset) == this)
            .flatMap(dataset -> dataset.columns().stream())
            .anyMatch(column -> column.type().personal());
  }

  /** The columns whose values name the folders that the table's files lie in. */
  List<String> partitions() {
    return partitions;
  }
}
