package se.nollan.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructField;
import se.nollan.ingest.read.LandingFile;
import se.nollan.lake.LakeTable;
import se.nollan.lake.Snapshot;
import se.nollan.lineage.DatasetName;
import se.nollan.lineage.Facet;
import se.nollan.lineage.RunEvent;

/**
 * What a run has read and written, as nodes of a lineage graph that stay the same from run to run:
 * a region's deliveries of a source are one (files come and go each month), and each table is one.
 *
 * @param lake where the tables are
 */
record TracedDatasets(DatasetName lake, RunTrace trace) {

  /** Deliveries, and tables of the lake as the run found them. */
  List<RunEvent.Dataset> inputs() {
    List<RunEvent.Dataset> inputs = new ArrayList<>();
    trace.files().stream()
        .collect(groupingBy(read -> deliveries(read.file()), TreeMap::new, toList()))
        .forEach((location, reads) -> inputs.add(delivered(location, reads)));
    trace.tables().stream()
        .flatMap(table -> table(table, version(trace.before(), table), List.of()).stream())
        .forEach(inputs::add);
    return inputs;
  }

  /** Tables of which the run has made a version that belongs to the lake. */
  List<RunEvent.Dataset> outputs() {
    return Stream.of(LakeTable.values())
        .filter(table -> !version(trace.after(), table).equals(version(trace.before(), table)))
        .flatMap(table -> table(table, version(trace.after(), table), written(table)).stream())
        .toList();
  }

  private List<Facet> written(LakeTable table) {
    return Optional.ofNullable(trace.rows().get(table)).map(Facet::written).stream().toList();
  }

  /** The folder of a region and source; a file that lies elsewhere is the landing's. */
  private static String deliveries(LandingFile file) {
    String folder = "region=" + file.region() + "/source=" + file.source();
    return file.path().startsWith(folder + "/") ? file.landing() + "/" + folder : file.landing();
  }

  private static RunEvent.Dataset delivered(String location, List<RunTrace.Read> reads) {
    boolean counted = reads.stream().allMatch(read -> read.rows().isPresent());
    long rows = reads.stream().mapToLong(read -> read.rows().orElse(0)).sum();
    long bytes = reads.stream().mapToLong(read -> read.file().size()).sum();
    return new RunEvent.Dataset(
        DatasetName.of(location),
        List.of(),
        List.of(
            Facet.read(
                counted ? OptionalLong.of(rows) : OptionalLong.empty(), bytes, reads.size())));
  }

  private Optional<RunEvent.Dataset> table(
      LakeTable table, Optional<Long> version, List<Facet> statistics) {
    return version.map(
        number ->
            new RunEvent.Dataset(
                lake.at(table.id()),
                List.of(
                    Facet.documentation(table.meaning()),
                    Facet.schema(columns(table)),
                    Facet.storage("delta", "parquet"),
                    Facet.version(number)),
                statistics));
  }

  private static List<Facet.Column> columns(LakeTable table) {
    return Stream.of(table.schema().fields()).map(TracedDatasets::column).toList();
  }

  private static Facet.Column column(StructField field) {
    return new Facet.Column(
        field.name(), field.dataType().catalogString(), field.getComment().getOrElse(() -> ""));
  }

  private static Optional<Long> version(Optional<Snapshot> snapshot, LakeTable table) {
    return snapshot.flatMap(each -> each.version(table));
  }
}
