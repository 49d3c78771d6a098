package se.nollan.bench;

import java.io.IOException;
import java.nio.file.Path;

/**
 * DuckDB, in a Java process that does nothing else: see {@link Analyst}.
 *
 * @param logs where its output goes
 */
record DuckDb(Path logs) implements Contestant {
  @Override
  public String name() {
    return "DuckDB";
  }

  @Override
  public Measured work(Path landing, Months months, Path out)
      throws IOException, InterruptedException {
    Folders.empty(out);
    return JavaProcess.of(
            logs.resolve("duckdb.log"),
            Analyst.class,
            landing.toString(),
            out.toString(),
            months.toString())
        .run();
  }

  @Override
  public Figures figures(Path out) throws IOException {
    return Figures.read(out.resolve("statistic.csv"));
  }
}
