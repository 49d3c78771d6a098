package se.nollan.testing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import se.nollan.cli.Pipeline;
import se.nollan.contact.Definition;
import se.nollan.ingest.Changes;
import se.nollan.ingest.IngestResult;
import se.nollan.ingest.Landing;
import se.nollan.ingest.Ledger;
import se.nollan.ingest.Pseudonyms;
import se.nollan.ingest.Sources;
import se.nollan.lake.ClosedMonths;
import se.nollan.lake.Lake;
import se.nollan.lake.LakeTable;
import se.nollan.progress.Progress;

/** A lake in a temporary folder, and what a run does to it. */
public final class TestLake {
  public static final Pseudonyms PSEUDONYMS =
      Pseudonyms.of("a key of thirty-two bytes or more".getBytes(StandardCharsets.UTF_8));

  private final Path folder;
  private final Definition definition;

  public TestLake(Path folder, Definition definition) {
    this.folder = folder;
    this.definition = definition;
  }

  public TestLake(Path folder) {
    this(folder, Definition.CURRENT);
  }

  public Lake open() {
    return Lake.openOrCreate(TestSpark.session(), folder.toString());
  }

  /** Reads what is new in a landing and measures it. */
  public IngestResult run(Path landing) {
    return run(landing, Sources.canonical());
  }

  public IngestResult run(Path landing, Sources sources) {
    return run(landing, sources, Pipeline.Until.MEASURED);
  }

  public IngestResult run(Path landing, Sources sources, Pipeline.Until until) {
    Lake lake = open();
    Ledger ledger = Ledger.of(lake);
    Changes changes = changes(landing, sources);
    return new Pipeline(TestSpark.session(), lake, definition, Progress.silent())
        .ingest(() -> sources, PSEUDONYMS, ledger, changes, until);
  }

  /** What a run would do. */
  public Changes changes(Path landing, Sources sources) {
    Lake lake = open();
    ClosedMonths closed = ClosedMonths.of(lake);
    return Changes.between(
        Ledger.of(lake),
        new Landing(landing.toString(), TestSpark.session().sessionState().newHadoopConf())
            .list()
            .files(),
        sources,
        Changes.Contents.of(TestSpark.session()),
        Changes.Comparison.LISTING,
        new Changes.Orders(closed.closed(), closed.reopened()));
  }

  public Dataset<Row> table(LakeTable table) {
    return open().table(table);
  }

  /** The rows of a table as text, sorted: columns in order, joined with commas. */
  public List<String> rows(LakeTable table, String... columns) {
    return table(table).selectExpr(columns).collectAsList().stream()
        .map(row -> row.mkString(","))
        .sorted()
        .toList();
  }

  /** Every table that says the same whenever it was written: all but times and run numbers. */
  public Map<LakeTable, List<String>> content() {
    Map<LakeTable, List<String>> content = new TreeMap<>();
    for (LakeTable table : LakeTable.values()) {
      if (table != LakeTable.SNAPSHOT && table != LakeTable.CLOSED_MONTH) {
        String[] columns =
            Arrays.stream(table.schema().fieldNames())
                .filter(
                    name ->
                        !(table == LakeTable.LEDGER && List.of("run", "modified").contains(name)))
                .map(name -> "`" + name + "`")
                .toArray(String[]::new);
        content.put(table, rows(table, columns));
      }
    }
    return content;
  }
}
