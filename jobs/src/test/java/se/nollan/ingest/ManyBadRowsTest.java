package se.nollan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.nollan.cli.Pipeline;
import se.nollan.lake.LakeTable;
import se.nollan.model.CanonicalDataset;
import se.nollan.testing.TestLake;

/** A delivery with more bad rows than come along is read again, and none of them is lost. */
class ManyBadRowsTest {
  private static final int BAD = 1200;

  @TempDir private Path folder;

  @Test
  void eachOfThemIsInQuarantineOnce() throws IOException {
    Path file = folder.resolve("landing/region=09/source=canonical-unit/period=2026-03/data.csv");
    StringBuilder rows = new StringBuilder("unit_id,unit_name,operator,unit_type\n");
    rows.append("SE2321000016-A,Alfa,public,health_centre\n");
    for (int bad = 1; bad <= BAD; bad++) {
      rows.append("SE2321000016-B%d,Beta,nobody,health_centre\n".formatted(bad));
    }
    Files.createDirectories(file.getParent());
    Files.writeString(file, rows);

    TestLake lake = new TestLake(folder.resolve("lake"));
    IngestResult result =
        lake.run(folder.resolve("landing"), Sources.canonical(), Pipeline.Until.INGESTED);

    assertThat(lake.table(LakeTable.QUARANTINE).select("row").distinct().count()).isEqualTo(BAD);
    assertThat(lake.table(LakeTable.QUARANTINE).count()).isEqualTo(BAD);
    RowCounts counts = result.rows().get(CanonicalDataset.UNIT);
    assertThat(counts.read()).isEqualTo(BAD + 1);
    assertThat(counts.accepted()).isEqualTo(1);
    assertThat(counts.quarantined()).isEqualTo(BAD);
  }
}
