package se.nollan.vintages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nollan.lake.Lake;
import se.nollan.lake.LakeRun;
import se.nollan.lake.LakeTable;
import se.nollan.progress.Progress;
import se.nollan.publish.Publication;
import se.nollan.publish.Publisher;
import se.nollan.publish.Revision;
import se.nollan.publish.RevisionText;
import se.nollan.publish.Stage;
import se.nollan.publish.Vintage;
import se.nollan.publish.files.PublicationFile;
import se.nollan.publish.files.Wording;
import se.nollan.store.KeptFolder;
import se.nollan.store.NotAsKeptException;
import se.nollan.testing.TestSpark;

/** Publications in a lake: numbered, frozen, and found again. */
class PublishingTest {
  @TempDir private Path folder;
  private Lake lake;

  @BeforeEach
  void aLake() {
    lake = Lake.openOrCreate(TestSpark.session(), folder.resolve("lake").toString());
    measure(80, 90);
  }

  /** A's figures of January, and those of B and C, of whom C is small. */
  private void measure(long numerator, long denominator) {
    LakeRun run = lake.begin();
    run.replacePeriods(
        LakeTable.STATISTIC,
        Map.of(
            "2026-01",
            List.of(
                figure("unit", "A", 300, 400),
                figure("unit", "B", numerator, denominator),
                figure("unit", "C", 5, 7),
                figure("region", "12", 305 + numerator, 407 + denominator))));
    Object[] reported = new Object[LakeTable.COVERAGE.schema().length()];
    reported[0] = "12";
    reported[1] = "2026-01";
    reported[2] = "phone_contact";
    reported[3] = "REPORTED";
    run.replacePeriods(LakeTable.COVERAGE, Map.of("2026-01", List.of(RowFactory.create(reported))));
    run.commit("skr-2.0", "a fingerprint", Set.of());
  }

  private static Row figure(String level, String area, long numerator, long denominator) {
    return RowFactory.create(
        "same_day_phone",
        level,
        area,
        "name of " + area,
        "12",
        "all",
        "month",
        "2026-01",
        numerator,
        denominator,
        0.0,
        0.0,
        0.0,
        null,
        "skr-2.0");
  }

  /** A file that says what is published. */
  private record Told(String name) implements PublicationFile {
    @Override
    public Wording title() {
      return new Wording("allt", "all");
    }

    @Override
    public void write(Publication publication, OutputStream out) throws IOException {
      out.write(publication.toString().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** A file whose writing is cut off. */
  private record Broken(String name) implements PublicationFile {
    @Override
    public Wording title() {
      return new Wording("inget", "nothing");
    }

    @Override
    public void write(Publication publication, OutputStream out) throws IOException {
      out.write(1);
      throw new IOException("cut off");
    }
  }

  private Publishing publishing() {
    lake = Lake.open(TestSpark.session(), folder.resolve("lake").toString()).orElseThrow();
    return new Publishing(TestSpark.session(), lake, Progress.silent());
  }

  private static Publishing.Request request() {
    return new Publishing.Request(List.of("2026-01"), Stage.PRELIMINARY, 20, Publisher.unstated());
  }

  private Vintage publish() {
    return publishing().make(request(), List.of(new Told("all.txt"))).vintage();
  }

  private KeptFolder out(String name) {
    org.apache.hadoop.fs.Path out = new org.apache.hadoop.fs.Path(folder.resolve(name).toUri());
    try {
      return new KeptFolder(
          out.getFileSystem(TestSpark.session().sessionState().newHadoopConf()), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private byte[] frozen(String name) throws IOException {
    return Files.readAllBytes(folder.resolve(name).resolve("all.txt"));
  }

  @Test
  void publicationsAreNumberedAndKeptAsTheyWere() throws IOException {
    assertThat(publishing().wouldTellMore(request())).isTrue();
    Vintage first = publish();
    assertThat(first.number()).isEqualTo(1);
    assertThat(publishing().wouldTellMore(request())).isFalse();
    Vintages.of(lake).copy(first, out("one"));

    measure(85, 95);
    Vintage second = publish();
    assertThat(second.number()).isEqualTo(2);
    assertThat(second.revisions()).isNotEmpty();

    Vintages vintages = Vintages.of(lake);
    assertThat(vintages.all()).containsExactly(vintages.of(1).orElseThrow(), second);
    vintages.copy(vintages.of(1).orElseThrow(), out("again"));
    assertThat(frozen("again")).isEqualTo(frozen("one"));
    assertThat(new String(frozen("one"), StandardCharsets.UTF_8))
        .contains("numerator=385, denominator=497")
        .contains("Suppressed[]")
        .doesNotContain("denominator=7]", "denominator=90]");
    Vintage before = vintages.of(1).orElseThrow();
    assertThat(
            RevisionText.of(
                Revision.between(
                    before, vintages.figures(before), second, vintages.figures(second)),
                code -> "Skåne"))
        .contains("12 Skåne\n  2 of 4 figures that both show changed\n")
        .contains("77.5 % of       497  →   77.7 % of       502");
  }

  @Test
  void aPublicationThatIsCutOffIsNone() throws IOException {
    assertThatThrownBy(
            () ->
                publishing()
                    .make(request(), List.of(new Told("all.txt"), new Broken("broken.txt"))))
        .hasMessageContaining("cut off");
    assertThat(publish().number()).isEqualTo(1);
    try (Stream<Path> folders = Files.list(folder.resolve("lake/_publications"))) {
      assertThat(folders).hasSize(2);
    }
    assertThat(publish().number()).isEqualTo(2);
  }

  @Test
  void aChangedFileIsNoticed() throws IOException {
    Vintage vintage = publish();
    Files.writeString(
        folder.resolve("lake/_publications/" + vintage.folder() + "/all.txt"), "better figures");

    assertThatThrownBy(() -> Vintages.of(lake).copy(vintage, out("one")))
        .isInstanceOf(NotAsKeptException.class)
        .hasMessageContaining("all.txt is not as it was written");
  }
}
