package se.nollan.testing;

import java.nio.file.Path;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import se.nollan.cli.Pipeline;
import se.nollan.contact.Definition;
import se.nollan.lake.Lake;
import se.nollan.lake.LakeRun;
import se.nollan.lake.LakeTable;
import se.nollan.model.RegionMonth;
import se.nollan.progress.Progress;

/**
 * A lake whose registers, bookings, visits and free slots are said in a few words, as if they had
 * been delivered and accepted. What is not said of a row is ordinary; {@code name=value} says
 * otherwise.
 */
public final class BookingLake {
  private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");
  private static final List<LakeTable> DELIVERED =
      List.of(LakeTable.UNIT, LakeTable.BOOKING, LakeTable.APPOINTMENT, LakeTable.BOOKABLE_SLOT);

  private final Path folder;
  private final Set<RegionMonth> described = new TreeSet<>();
  private final Set<RegionMonth> delivered = new TreeSet<>();
  private final Map<LakeTable, List<Row>> rows = new HashMap<>();

  public BookingLake(Path folder) {
    this.folder = folder;
  }

  /** Describes a region's month; what was held of it is replaced, also by nothing. */
  public Month in(String region, String period) {
    described.add(new RegionMonth(region, period));
    return new Month(region, period);
  }

  /** Takes in what was described since the last time, and measures it. */
  public BookingLake measure() {
    Lake lake = open();
    LakeRun run = lake.begin();
    for (LakeTable table : DELIVERED) {
      List<Row> now = rows.getOrDefault(table, List.of());
      run.replace(table, TestSpark.session().createDataFrame(now, table.schema()), described);
    }
    delivered.addAll(described);
    run.replacePeriods(LakeTable.LEDGER, files());
    run.commit(Definition.CURRENT.toString(), "key", described);
    described.clear();
    rows.clear();
    new Pipeline(TestSpark.session(), lake, Definition.CURRENT, Progress.silent())
        .measure(Optional.empty());
    return this;
  }

  /** A file of each month, so that the lake knows of it. */
  private Map<String, List<Row>> files() {
    Map<String, List<Row>> files = new HashMap<>();
    for (RegionMonth month : delivered) {
      Map<String, Object> values =
          Map.of(
              "region", month.region(),
              "period", month.period(),
              "source", "s",
              "path", month.toString(),
              "status", "ACCEPTED");
      Row row =
          RowFactory.create(
              Arrays.stream(LakeTable.LEDGER.schema().fields())
                  .map(field -> values.getOrDefault(field.name(), nothing(field)))
                  .toArray());
      files.computeIfAbsent(month.period(), none -> new ArrayList<>()).add(row);
    }
    return files;
  }

  private static Object nothing(StructField field) {
    return field.dataType().equals(DataTypes.LongType) ? (Object) 0L : "";
  }

  private Lake open() {
    return Lake.openOrCreate(TestSpark.session(), folder.toString());
  }

  /** The rows of a table that a condition holds for: columns joined with blanks, sorted. */
  public List<String> rows(LakeTable table, String where, String... columns) {
    return open().table(table).where(where).selectExpr(columns).collectAsList().stream()
        .map(row -> row.mkString(" "))
        .sorted()
        .toList();
  }

  /** What a month's deliveries hold. */
  public final class Month {
    private final String region;
    private final String period;

    private Month(String region, String period) {
      this.region = region;
      this.period = period;
    }

    /** A unit in the register: a public health centre, if nothing else is said. */
    public Month unit(String id, String... said) {
      return add(
          LakeTable.UNIT,
          1,
          Map.of(
              "unit_id", id, "unit_name", id, "operator", "public", "unit_type", "health_centre"),
          said);
    }

    /** As many bookings alike: by staff, on the phone, on the 5th for the 19th, all on 1177. */
    public Month bookings(int howMany, String unit, String... said) {
      Map<String, String> usual =
          new HashMap<>(
              Map.of(
                  "unit_id",
                  unit,
                  "created_at",
                  period + "-05T10:00",
                  "slot_start",
                  period + "-19T10:00",
                  "booked_by",
                  "staff",
                  "way",
                  "phone"));
      usual.putAll(Map.of("multi_resource", "false", "internal", "false"));
      usual.putAll(Map.of("visible", "true", "cancellable", "true", "rebookable", "true"));
      return add(LakeTable.BOOKING, howMany, usual, said);
    }

    /** Bookings that patients made themselves on 1177. */
    public Month selfMade(int howMany, String unit, String... said) {
      List<String> all = new ArrayList<>(List.of("booked_by=patient", "way=direct"));
      all.addAll(List.of(said));
      return bookings(howMany, unit, all.toArray(String[]::new));
    }

    /** As many visits alike: booked by staff, on the 19th, and attended. */
    public Month visits(int howMany, String unit, String... said) {
      return add(
          LakeTable.APPOINTMENT,
          howMany,
          Map.of(
              "unit_id", unit,
              "slot_start", period + "-19T10:00",
              "booked_by", "staff",
              "internal", "false",
              "outcome", "attended"),
          said);
    }

    /** Free slots that patients can book, seen on a day, so many days ahead each. */
    public Month slots(String unit, String snapshot, int... daysAhead) {
      return slots(unit, snapshot, "true", daysAhead);
    }

    /** Free slots that only staff can book. */
    public Month closedSlots(String unit, String snapshot, int... daysAhead) {
      return slots(unit, snapshot, "false", daysAhead);
    }

    private Month slots(String unit, String snapshot, String selfBookable, int... daysAhead) {
      for (int days : daysAhead) {
        add(
            LakeTable.BOOKABLE_SLOT,
            1,
            Map.of(
                "unit_id", unit,
                "snapshot_date", snapshot,
                "slot_start", LocalDate.parse(snapshot).plusDays(days) + "T09:00",
                "self_bookable", selfBookable));
      }
      return this;
    }

    private Month add(LakeTable table, int howMany, Map<String, String> usual, String... said) {
      Map<String, String> values = new HashMap<>(usual);
      values.putAll(Map.of("region", region, "period", period, "source", "s"));
      Arrays.stream(said)
          .map(each -> each.split("="))
          .forEach(each -> values.put(each[0], each[1]));
      Row row =
          RowFactory.create(
              Arrays.stream(table.schema().fields())
                  .map(field -> value(field, values.get(field.name())))
                  .toArray());
      for (int i = 0; i < howMany; i++) {
        rows.computeIfAbsent(table, none -> new ArrayList<>()).add(row);
      }
      return this;
    }

    private static Object value(StructField field, String text) {
      if (text == null) {
        return null;
      }
      if (field.dataType().equals(DataTypes.BooleanType)) {
        return Boolean.valueOf(text);
      }
      if (field.dataType().equals(DataTypes.DateType)) {
        return Date.valueOf(text);
      }
      return field.dataType().equals(DataTypes.TimestampType)
          ? Timestamp.from(LocalDateTime.parse(text).atZone(SWEDEN).toInstant())
          : text;
    }
  }
}
