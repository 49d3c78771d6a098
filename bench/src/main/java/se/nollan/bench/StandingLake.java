package se.nollan.bench;

import java.io.IOException;
import java.nio.file.Path;

/**
 * A lake that holds all months but the last, and a landing in which that one has come as well.
 *
 * @param lake never run on: each attempt runs on a copy
 * @param landing all months
 * @param arrived the deliveries of the last month alone
 */
record StandingLake(Path lake, Path landing, Path arrived) {

  static StandingLake of(Workbench bench) throws IOException, InterruptedException {
    Months all = bench.setting().months();
    Path before = bench.landing(all.butLast());
    Path arrived = bench.landing(all.onlyLast());
    Path landing = bench.fresh("arriving");
    Path lake =
        bench.kept(
            "lake",
            all.butLast(),
            made -> {
              // The same folder as later, when the last month has come: it is what the lake knows.
              Folders.lay(before, Folders.empty(landing), file -> true);
              bench.product().run(landing, made);
            });
    Folders.lay(before, Folders.empty(landing), file -> true);
    Folders.lay(arrived, landing, file -> true);
    return new StandingLake(lake, landing, arrived);
  }

  /** A copy to run on. Tables' files are written once, so that both lakes can hold the same. */
  Path copy(Path to) throws IOException {
    Folders.lay(lake, Folders.empty(to), file -> file.toString().endsWith(".parquet"));
    return to;
  }
}
