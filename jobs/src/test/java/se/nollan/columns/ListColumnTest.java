package se.nollan.columns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.nollan.columns.Cells.EVERY_TYPE;
import static se.nollan.columns.Cells.TINY;
import static se.nollan.columns.Cells.list;
import static se.nollan.columns.Cells.random;
import static se.nollan.columns.Cells.row;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.parquet.column.Encoding;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of rows read back as they were written, wherever pages, dictionaries and groups end. */
class ListColumnTest {
  private static final Limits STANDARD = Limits.ofGroups(32 << 20);

  /** Lists between other columns, of rows of every type. */
  private static final StructType LISTS =
      new StructType()
          .add("id", DataTypes.StringType, false)
          .add("by_days", DataTypes.createArrayType(EVERY_TYPE.asNullable(), true), true)
          .add("count", DataTypes.IntegerType, true)
          .add("sure", DataTypes.createArrayType(EVERY_TYPE, false), false);

  @TempDir private Path folder;

  @Test
  void aListMayBeNullEmptyOrLackElementsAndTheseMayLackValues() throws IOException {
    StructType days =
        new StructType()
            .add("days", DataTypes.IntegerType, true)
            .add("bookings", DataTypes.LongType, true);
    StructType schema =
        new StructType()
            .add("by_days", DataTypes.createArrayType(days, true), true)
            .add("all", DataTypes.LongType, false);
    writes(
        schema,
        STANDARD,
        List.of(
            row(null, 0L),
            row(list(), 1L),
            row(list((Object) null), 2L),
            row(list(of(3, 4L)), 3L),
            row(list(null, of(null, 5L), null), 4L),
            row(list(of(6, null)), 5L)));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void listsReadBackFromManyPagesAndGroups(long seed) throws IOException {
    writes(LISTS, TINY, random(LISTS, seed, 500));
    assertThat(rows(LISTS).footer().getBlocks()).hasSizeGreaterThan(10);
  }

  @Test
  void filesWithListsSayOfThemselvesWhatSparksOwnSay() throws IOException {
    List<Object[]> rows = random(LISTS, 4, 1000);
    rows(LISTS, "ours").write(STANDARD, rows);
    rows(LISTS, "sparks").writeBySpark(rows);
    rows(LISTS, "ours").assertHolds(rows);
    var ours = rows(LISTS, "ours").footer();
    var sparks = rows(LISTS, "sparks").footer();
    assertThat(ours.getFileMetaData().getSchema()).isEqualTo(sparks.getFileMetaData().getSchema());
    assertThat(ours.getBlocks().get(0).getColumns())
        .extracting(column -> column.getValueCount())
        .isEqualTo(
            sparks.getBlocks().get(0).getColumns().stream().map(c -> c.getValueCount()).toList());
  }

  /**
   * A page ends with a row: a dictionary may have become too large by then, and is given up there.
   */
  @Test
  void aDictionaryThatBecomesTooLargeIsLeftWhenThePageEnds() throws IOException {
    StructType days = new StructType().add("days", DataTypes.IntegerType, true);
    StructType schema =
        new StructType().add("by_days", DataTypes.createArrayType(days, true), true);
    List<Object[]> rows =
        IntStream.range(0, 100).mapToObj(i -> row(list(of(i % 3), of(i < 30 ? 0 : i)))).toList();
    writes(schema, new Limits(20, 1 << 20, 5, 1 << 20, 1 << 20), rows);
    assertThat(rows(schema).footer().getBlocks().get(0).getColumns().get(0).getEncodings())
        .contains(Encoding.PLAIN_DICTIONARY, Encoding.PLAIN);
  }

  /** Each in place of what the schema says is always there. */
  @Test
  void aListWithoutWhatEveryListHasIsRefused() throws IOException {
    StructType days = new StructType().add("days", DataTypes.IntegerType, false);
    StructType schema =
        new StructType().add("by_days", DataTypes.createArrayType(days, false), false);
    for (Object[] lacking :
        List.of(row((Object) null), row(list((Object) null)), row(list(of((Object) null))))) {
      ColumnFile file = rows(schema, "lacking" + lacking.hashCode()).begin(STANDARD);
      assertThatThrownBy(() -> file.write(new GenericInternalRow(lacking)))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("a row without by_days passed the check; run again, and report it");
      file.abandon();
    }
  }

  private static GenericInternalRow of(Object... cells) {
    return new GenericInternalRow(cells);
  }

  private void writes(StructType schema, Limits limits, List<Object[]> rows) throws IOException {
    rows(schema).write(limits, rows);
    rows(schema).assertHolds(rows);
  }

  private WrittenRows rows(StructType schema) throws IOException {
    return rows(schema, "rows");
  }

  private WrittenRows rows(StructType schema, String name) throws IOException {
    return new WrittenRows(folder.resolve(name), schema);
  }
}
