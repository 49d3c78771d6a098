package se.nollan.bench;

import java.io.IOException;
import java.nio.file.Path;

/** Who turns deliveries into statistics. Each run is a process of its own. */
sealed interface Contestant permits Product, DuckDb {

  String name();

  /** From the deliveries to the statistics, into a folder that is emptied first. */
  Measured work(Path landing, Months months, Path out) throws IOException, InterruptedException;

  /** What that run found. */
  Figures figures(Path out) throws IOException, InterruptedException;
}
