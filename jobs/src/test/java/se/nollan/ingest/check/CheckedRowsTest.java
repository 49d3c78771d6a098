package se.nollan.ingest.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.nollan.ingest.read.DeliveryRead;
import se.nollan.ingest.read.RowTexts;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.RegionMonth;

/** Which rows of a task can be used, and what is told of the others. */
class CheckedRowsTest {
  private static final RegionMonth MAY = new RegionMonth("03", "2026-05");
  private static final KnownIds KNOWN =
      KnownIds.NONE.withUnits(List.of(new KnownIds.Entry(MAY, "SE2321000016-A")));

  @TempDir private Path temp;
  private final List<InternalRow> delivered = new ArrayList<>();
  private final List<String> aside = new ArrayList<>();
  private final List<String> used = new ArrayList<>();

  @Test
  void ofEqualRowsTheFirstStays() {
    line("a.csv", 1, "L1", "SE2321000016-A", "main");
    line("a.csv", 2, "L2", "SE2321000016-A", "main");
    line("b.csv", 1, "L1", "se2321000016-a", "main");
    check();
    assertThat(used).containsExactly("L2 main a.csv", "L1 main a.csv");
    assertThat(aside).containsExactly("b.csv 1 DUPLICATE -");
  }

  @Test
  void ofRowsThatDifferNoneStays() {
    line("b.csv", 1, "L1", "SE2321000016-A", "main");
    line("a.csv", 1, "L1", "SE2321000016-A", "option");
    line("a.csv", 2, "L1", "SE2321000016-A", "main");
    check();
    assertThat(used).isEmpty();
    assertThat(aside)
        .containsExactlyInAnyOrder(
            "a.csv 1 CONFLICTING_DUPLICATE -",
            "a.csv 2 CONFLICTING_DUPLICATE -",
            "b.csv 1 CONFLICTING_DUPLICATE -");
  }

  @Test
  void aRowThatIsBadByItselfIsNobodysTwin() {
    line("a.csv", 1, "L1", "SE2321000016-A", "main");
    line("a.csv", 2, "L1", "SE2321000016-A", "hall");
    check();
    assertThat(used).containsExactly("L1 main a.csv");
    assertThat(aside).containsExactly("a.csv 2 INVALID_VALUE kind");
  }

  @Test
  void anUnknownUnitIsToldOfTheOneThatStays() {
    line("a.csv", 1, "L1", "SE2321000016-B", "main");
    line("a.csv", 2, "L1", "SE2321000016-B", "main");
    check();
    assertThat(used).isEmpty();
    assertThat(aside)
        .containsExactlyInAnyOrder("a.csv 1 UNKNOWN_UNIT unit_id", "a.csv 2 DUPLICATE -");
  }

  @Test
  void sameKeysInTwoMonthsAreNoTwins() {
    line("a.csv", 1, "L1", "SE2321000016-A", "main");
    row("2026-06", "c.csv", 1, "L1", "SE2321000016-A", "main", "teleq", "true");
    check();
    assertThat(used).containsExactly("L1 main a.csv");
    assertThat(aside).containsExactly("c.csv 1 UNKNOWN_UNIT unit_id");
  }

  /** Chunks of four megabytes, some in memory and the others on disk. */
  @Test
  void aLargeDeliveryComesBackFromDiskInOrder() {
    TextBuffer buffer = new TextBuffer(1, this::file, 5 << 20);
    UTF8String file = UTF8String.fromString("a.csv");
    List<UTF8String> texts =
        IntStream.range(0, 40)
            .mapToObj(i -> UTF8String.fromString("%07d".formatted(i).repeat(50_000 * (i % 3))))
            .toList();
    for (int i = 0; i < texts.size(); i++) {
      RowTexts row = new RowTexts(1);
      if (texts.get(i).numBytes() > 0) {
        row.put(0, texts.get(i));
      }
      buffer.add(new TextRow(file, i, row, i % 2 == 0 ? null : file));
    }
    buffer.rewind();
    assertThat(temp).isDirectoryContaining("glob:**/spill*");
    mustGive(buffer, texts);
    buffer.rewind();
    mustGive(buffer, texts);
    buffer.close();
    assertThat(temp).isEmptyDirectory();
  }

  private static void mustGive(TextBuffer buffer, List<UTF8String> texts) {
    for (int i = 0; i < texts.size(); i++) {
      assertThat(buffer.next()).isTrue();
      assertThat(buffer.row()).isEqualTo(i);
      UTF8String text = buffer.texts().has(0) ? buffer.texts().text(0) : UTF8String.EMPTY_UTF8;
      assertThat(text).isEqualTo(texts.get(i));
      assertThat(buffer.extra() != null).isEqualTo(i % 2 != 0);
    }
    assertThat(buffer.next()).isFalse();
  }

  @Test
  void hashesThatCameTwiceAreFound() {
    KeyHashes hashes = new KeyHashes();
    for (int delivery = 0; delivery < 2; delivery++) {
      hashes.begin();
      for (long hash = 0; hash < 5000; hash++) {
        hashes.add(hash << 32);
      }
      assertThat(hashes.end().anyRepeated()).isFalse();
    }
    hashes.add(0);
    hashes.add(4999L << 32);
    hashes.end();
    assertThat(hashes.repeated(0)).isTrue();
    assertThat(hashes.repeated(4999L << 32)).isTrue();
    assertThat(hashes.repeated(1L << 32)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 1023, 1024, 2047, 2048, 4096, 100_000})
  void howeverManyHashesThereAreTheSameAreFoundAsInASet(int count) {
    Random random = new Random(count);
    Set<Long> once = new HashSet<>();
    Set<Long> twice = new HashSet<>();
    KeyHashes hashes = new KeyHashes();
    for (int i = 0; i < count; i++) {
      // Of all places, and close to each other.
      long hash = random.nextBoolean() ? random.nextLong() : 2 + random.nextInt(Math.max(1, count));
      hashes.add(hash);
      if (!once.add(hash)) {
        twice.add(hash);
      }
    }
    hashes.end();
    assertThat(hashes.anyRepeated()).isEqualTo(!twice.isEmpty());
    assertThat(once.stream().filter(hashes::repeated)).containsExactlyInAnyOrderElementsOf(twice);
  }

  private File file() {
    try {
      return File.createTempFile("spill", null, temp.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void line(String file, long row, String id, String unit, String kind) {
    row(MAY.period(), file, row, id, unit, kind, "teleq", "true");
  }

  private void row(String period, String file, long row, String... texts) {
    // Behind the columns there is room for faults of a source's expressions.
    Object[] cells = new Object[DeliveryRead.META.size() + texts.length + 1];
    cells[0] = UTF8String.fromString(MAY.region());
    cells[1] = UTF8String.fromString("src");
    cells[2] = UTF8String.fromString(period);
    cells[3] = UTF8String.fromString(file);
    cells[4] = row;
    for (int i = 0; i < texts.length; i++) {
      cells[DeliveryRead.META.size() + i] = UTF8String.fromString(texts[i]);
    }
    delivered.add(new GenericInternalRow(cells));
  }

  private void check() {
    RowCheck check =
        new RowCheck(
            CanonicalDataset.PHONE_LINE, ZoneId.of("Europe/Stockholm"), (bytes, from, to) -> 0);
    int columns = CanonicalDataset.PHONE_LINE.columns().size();
    CheckedRows rows =
        new CheckedRows(
            new MappedDeliveries(delivered.iterator(), columns, this::file),
            new CheckedRows.Setting(
                check,
                KNOWN,
                row ->
                    aside.add(
                        "%s %d %s %s"
                            .formatted(
                                row.file(),
                                row.row(),
                                row.reason(),
                                row.column().isEmpty() ? "-" : row.column()))));
    while (rows.hasNext()) {
      InternalRow row = rows.next();
      used.add(
          List.of(3, 5, 8).stream()
              .map(i -> row.getUTF8String(i).toString())
              .collect(Collectors.joining(" ")));
    }
  }
}
