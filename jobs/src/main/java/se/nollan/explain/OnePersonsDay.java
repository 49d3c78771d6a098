package se.nollan.explain;

import static org.apache.spark.sql.functions.to_date;

import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import se.nollan.contact.ContactSources;
import se.nollan.lake.Lake;
import se.nollan.lake.LakeRun;
import se.nollan.lake.LakeTable;
import se.nollan.model.CanonicalDataset;
import se.nollan.register.Registers;

/**
 * A contact, and all others of the same person and day in its region, at whatever unit: nothing
 * else can move its outcome, under any definition. Taken out of the lake once, so that every
 * definition can be held against them as if the lake held nothing else.
 */
final class OnePersonsDay {
  private final SparkSession spark;
  private final Lake lake;
  private final Place place;

  OnePersonsDay(SparkSession spark, Lake lake, Place place) {
    this.spark = spark;
    this.lake = lake;
    this.place = place;
  }

  /** The contacts of the person and day of the one that {@code self} is true of. */
  ContactSources of(ContactKind kind, Column self) {
    Dataset<Row> contacts = table(LakeTable.of(place.dataset()));
    Row itself = contacts.where(self).select(kind.person(), to_date(kind.at())).head();
    Column theirs =
        itself.isNullAt(0)
            ? self
            : kind.person().equalTo(itself.get(0)).and(to_date(kind.at()).equalTo(itself.get(1)));
    List<Row> rows = contacts.where(theirs).collectAsList();
    Registers registers =
        Registers.of(
            table(LakeTable.UNIT).collectAsList(),
            kind.lines(table(LakeTable.PHONE_LINE), rows).collectAsList());
    Dataset<Row> kept = frame(rows, contacts.schema());
    return new ContactSources(
        kind.dataset() == CanonicalDataset.PHONE_CONTACT ? kept : none(LakeTable.PHONE_CONTACT),
        kind.dataset() == CanonicalDataset.CHAT_CASE ? kept : none(LakeTable.CHAT_CASE),
        registers.lines(),
        registers.units(),
        Set.of(place.month()));
  }

  private Dataset<Row> table(LakeTable table) {
    return lake.table(table).where(LakeRun.in(Set.of(place.month())));
  }

  private Dataset<Row> none(LakeTable table) {
    return frame(List.of(), table.schema());
  }

  /** Rows that are few: in one partition, so that nothing is ever shuffled. */
  private Dataset<Row> frame(List<Row> few, StructType schema) {
    Dataset<Row> rows = spark.createDataFrame(few, schema);
    return few.isEmpty() ? rows : rows.coalesce(1);
  }
}
