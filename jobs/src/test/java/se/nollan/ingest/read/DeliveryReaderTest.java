package se.nollan.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.nollan.ingest.read.FilesOfASource.utf8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.InternalRow;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nollan.model.RegionMonth;
import se.nollan.store.PlainLocalFileSystem;

/** The files of one task, one after the other. */
class DeliveryReaderTest {
  private static final String HEADER = "id,at,note\n";

  @TempDir private Path folder;
  private final List<LandingFile> files = new ArrayList<>();
  private final List<FileReport> reports = new ArrayList<>();

  @BeforeEach
  void files() throws IOException {
    file("03", "a.csv", HEADER + "1,08:00,a\n2,09:00\n");
    file("03", "b.csv", HEADER + "3,10:00,Astrid\n4,\"11:00");
    file("12", "c.csv", HEADER);
    file("12", "d.csv", HEADER + "5,12:00,x,y\n");
    file("14", "e.jsonl", "");
  }

  private void file(String region, String name, String text) throws IOException {
    Files.write(folder.resolve(name), utf8(text));
    String landing = folder.toUri().toString().replaceFirst("/$", "");
    files.add(new LandingFile(landing, name, region, "src", "2026-05", text.length(), 1, ""));
  }

  @Test
  void aBrokenFileIsPassedOverAndTheOthersGoOn() {
    assertThat(rows())
        .containsExactly(
            "03 src 2026-05 a.csv 1 null 1|08:00|a",
            "03 src 2026-05 a.csv 2 null 2|09:00|null",
            "12 src 2026-05 d.csv 1 y 5|12:00|x");
  }

  @Test
  void everyFileIsReportedOnceWithItsRowsAndItsReason() {
    rows();
    assertThat(reports)
        .extracting(r -> r.path() + " " + r.rows() + " " + r.rejected().orElse("good"))
        .containsExactlyInAnyOrder(
            "a.csv 2 good",
            "b.csv 0 not CSV as RFC 4180 has it, near line 3" + QuotedRecords.MEND,
            "c.csv 0 good",
            "d.csv 1 good",
            "e.jsonl 0 no bytes at all");
    assertThat(reports).extracting(FileReport::checksum).allMatch(sum -> sum.length() == 64);
  }

  @Test
  void aFileThatIsGoneEndsTheRunInsteadOfBeingRejected() throws IOException {
    Files.delete(folder.resolve("c.csv"));
    assertThatThrownBy(this::rows).isInstanceOf(UncheckedIOException.class);
    assertThat(reports).extracting(FileReport::path).doesNotContain("c.csv");
  }

  /** Each row is given as often as it is asked for, and each file reported once. */
  @Test
  void aDeliveryIsGoneThroughTwice() {
    try (Deliveries deliveries = deliveries()) {
      DeliveredRows first = deliveries.next();
      assertThat(ids(first)).containsExactly("a.csv 1 1", "a.csv 2 2");
      assertThat(ids(first)).containsExactly("a.csv 1 1", "a.csv 2 2");
      DeliveredRows second = deliveries.next();
      assertThat(ids(second)).containsExactly("d.csv 1 5");
      assertThat(ids(second)).containsExactly("d.csv 1 5");
    }
    assertThat(reports)
        .extracting(FileReport::path)
        .containsExactly("b.csv", "a.csv", "c.csv", "d.csv");
  }

  private static List<String> ids(DeliveredRows delivery) {
    List<String> ids = new ArrayList<>();
    TextRows rows = delivery.rows(column -> column == 0);
    while (rows.next()) {
      ids.add("%s %d %s".formatted(rows.file(), rows.row(), rows.texts().text(0)));
    }
    return ids;
  }

  private List<String> rows() {
    List<String> rows = new ArrayList<>();
    try (Deliveries deliveries = deliveries()) {
      DeliveryReader reader = new DeliveryReader(deliveries, FilesOfASource.CALLS);
      while (reader.hasNext()) {
        rows.add(text(reader.next()));
      }
    }
    return rows;
  }

  private Deliveries deliveries() {
    Map<RegionMonth, List<LandingFile>> byMonth =
        files.stream()
            .collect(
                Collectors.groupingBy(LandingFile::regionMonth, TreeMap::new, Collectors.toList()));
    return new Deliveries(
        new DeliveryTask(List.copyOf(byMonth.values())),
        new FileDelivery.Setting(
            FilesOfASource.CALLS, PlainLocalFileSystem.configuration(), reports::add));
  }

  private static String text(InternalRow row) {
    int meta = DeliveryRead.META.size();
    String values =
        IntStream.range(meta, row.numFields())
            .mapToObj(i -> String.valueOf(row.getUTF8String(i)))
            .collect(Collectors.joining("|"));
    return "%s %s %s %s %d %s %s"
        .formatted(
            row.getUTF8String(0),
            row.getUTF8String(1),
            row.getUTF8String(2),
            row.getUTF8String(3),
            row.getLong(4),
            row.getUTF8String(5),
            values);
  }
}
