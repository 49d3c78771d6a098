package se.nollan.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.fs.Path;
import org.apache.spark.package$;
import se.nollan.lake.Software;
import se.nollan.lineage.DatasetName;
import se.nollan.lineage.Facet;
import se.nollan.lineage.LineageSettings;
import se.nollan.lineage.RunEvent;
import se.nollan.store.StoreSettings;

/** What OpenLineage is told of a run: that it begins, and how it ended. */
record RunEvents(RunAccount account, LineageSettings settings) {

  /** Nothing has been read or written yet. */
  RunEvent begun() {
    return event(RunEvent.Type.START, account.startedAt(), List.of(), List.of(), List.of());
  }

  RunEvent done() {
    return ended(RunEvent.Type.COMPLETE, List.of());
  }

  /** A run that fails after its commit, as when it publishes, has written tables all the same. */
  RunEvent failed(Throwable thrown) {
    return ended(RunEvent.Type.FAIL, List.of(Facet.error(Failure.message(thrown))));
  }

  private RunEvent ended(RunEvent.Type type, List<Facet> ofTheRun) {
    TracedDatasets datasets = new TracedDatasets(lake(), account.trace());
    return event(
        type,
        Instant.now().truncatedTo(ChronoUnit.MILLIS),
        ofTheRun,
        datasets.inputs(),
        datasets.outputs());
  }

  private RunEvent event(
      RunEvent.Type type,
      Instant time,
      List<Facet> ofTheRun,
      List<RunEvent.Dataset> inputs,
      List<RunEvent.Dataset> outputs) {
    List<Facet> facets = new ArrayList<>(ofTheRun);
    facets.add(Facet.engine("spark", package$.MODULE$.SPARK_VERSION(), Software.version()));
    settings.parent().ifPresent(facets::add);
    return new RunEvent(
        type,
        time,
        "urn:nollan:" + Software.version(),
        UUID.fromString(account.id()),
        facets,
        job(),
        inputs,
        outputs);
  }

  private RunEvent.Job job() {
    return new RunEvent.Job(
        settings.namespace(), "nollan." + account.command(), List.of(Facet.batchOf("NOLLAN")));
  }

  /** With its scheme, as Hadoop completes it. */
  private DatasetName lake() {
    Path path = new Path(account.lake());
    try {
      return DatasetName.of(
          path.getFileSystem(StoreSettings.load().hadoop()).makeQualified(path).toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
