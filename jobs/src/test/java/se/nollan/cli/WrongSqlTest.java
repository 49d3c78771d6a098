package se.nollan.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nollan.ingest.Changes;
import se.nollan.ingest.ConfigurationException;
import se.nollan.ingest.Sources;
import se.nollan.lake.LakeTable;
import se.nollan.lake.Writers;
import se.nollan.testing.TestLake;
import se.nollan.testing.TestSpark;

/** SQL of a source that does not fit, which is found out beside other work, stops that work. */
class WrongSqlTest {
  @TempDir private Path folder;
  private TestLake lake;

  @BeforeEach
  void delivery() throws IOException {
    lake = new TestLake(folder.resolve("lake"));
    Path units = folder.resolve("landing/region=01/source=canonical-unit/period=2026-03/u.csv");
    Files.createDirectories(units.getParent());
    Files.writeString(
        units,
        "unit_id,unit_name,operator,unit_type\n"
            + "SE2321000016-BANK,Bank,private,primary_care_centre\n");
  }

  @Test
  void aRunReadsNothingAndWritesNoTable() {
    mustBeTold(delivery -> delivery.take(Pipeline.Until.MEASURED));
    mustBeTold(delivery -> delivery.take(Pipeline.Until.INGESTED));
    mustBeTold(Delivery::plan);
    for (LakeTable table : LakeTable.values()) {
      assertThat(folder.resolve("lake").resolve(table.id())).doesNotExist();
    }
  }

  @Test
  void aRunThatWouldFindNothingNewTellsItToo() {
    lake.run(folder.resolve("landing"));
    mustBeTold(delivery -> delivery.take(Pipeline.Until.MEASURED));
    assertThat(lake.open().snapshot().run()).isEqualTo(1);
  }

  private void mustBeTold(ToIntFunction<Delivery> work) {
    try (TerminalProgress progress = TerminalProgress.start("testing")) {
      DeliveryRequest request =
          new DeliveryRequest(
              folder.resolve("landing").toString(),
              new LakeTurn(folder.resolve("lake").toString(), new Writers.Several(Duration.ZERO)),
              Optional.empty(),
              TestLake.PSEUDONYMS,
              wrong(),
              Changes.Comparison.LISTING,
              Set.of());
      RunAccount account = new RunAccount("run", "lake", Optional.empty(), false);
      Delivery delivery = new Delivery(TestSpark.session(), progress, request, account);
      assertThatThrownBy(() -> work.applyAsInt(delivery))
          .isInstanceOf(ConfigurationException.class)
          .hasMessageContaining("wrong.conf: map.line_id:");
    }
  }

  private Sources wrong() {
    try {
      Path sources = Files.createDirectories(folder.resolve("conf"));
      Files.writeString(
          sources.resolve("wrong.conf"),
          """
          dataset = phone_line
          columns = [ id, unit ]
          map {
            line_id = nowhere, unit_id = unit, kind = "'main'", system = "'other'"
            automated = "'true'"
          }
          """);
      return Sources.read(List.of(sources));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
