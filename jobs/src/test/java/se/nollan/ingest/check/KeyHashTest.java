package se.nollan.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.nollan.ingest.read.RowTexts;
import se.nollan.model.CanonicalColumn;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.ColumnType;

/** Rows of one key have one hash, whether it is of their texts or of what was read of them. */
class KeyHashTest {
  /** Spelled in two ways where there are two. */
  private static final Map<Class<? extends ColumnType>, List<String>> SPELLINGS =
      Map.of(
          ColumnType.Text.class, List.of("Å 1", "Å 1"),
          ColumnType.HsaId.class, List.of("SE2321000016-A", "se2321000016-a"),
          ColumnType.Time.class, List.of("2026-05-04T08:00:00", "2026-05-04T06:00:00Z"),
          ColumnType.Day.class, List.of("2026-05-04", "2026-05-04"),
          ColumnType.Count.class, List.of("7", "07"));

  @ParameterizedTest
  @EnumSource
  void hashesOfTextsAndOfValuesAgree(CanonicalDataset dataset) {
    RowCheck check = new RowCheck(dataset, ZoneId.of("Europe/Stockholm"), (bytes, from, to) -> 7);
    KeyHash key = new KeyHash(check);
    long ofValues = key.ofValues(values(check, row(dataset, 0)));
    assertThat(key.ofTexts(row(dataset, 0))).isEqualTo(ofValues);
    assertThat(key.ofTexts(row(dataset, 1))).isEqualTo(ofValues);
    assertThat(key.ofTexts(new RowTexts(dataset.columns().size()))).isNotEqualTo(ofValues);
  }

  private static Object[] values(RowCheck check, RowTexts texts) {
    RowTexts row = texts.copy();
    return check.dataset().columns().stream()
        .map(
            column -> {
              int i = check.dataset().columns().indexOf(column);
              CellReader reader = CellReader.of(column.type(), check.zone(), check.pseudonym());
              return row.has(i) ? reader.read(row.bytes(i), row.from(i), row.to(i)) : null;
            })
        .toArray();
  }

  private static RowTexts row(CanonicalDataset dataset, int spelling) {
    RowTexts row = new RowTexts(dataset.columns().size());
    for (String name : dataset.key()) {
      CanonicalColumn column = dataset.column(name).orElseThrow();
      String text =
          column.type() instanceof ColumnType.Code code
              ? code.codes().get(0)
              : SPELLINGS.get(column.type().getClass()).get(spelling);
      row.put(dataset.columns().indexOf(column), UTF8String.fromString(text));
    }
    return row;
  }
}
