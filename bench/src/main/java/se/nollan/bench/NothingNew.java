package se.nollan.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A run that finds everything as it was. */
final class NothingNew implements Scenario {
  @Override
  public void run(Workbench bench) throws IOException, InterruptedException {
    StandingLake standing = StandingLake.of(bench);
    Path lake = standing.copy(bench.fresh("lake-refreshed"));
    bench.product().run(standing.landing(), lake);
    int months = bench.setting().months().each().size();
    Rounds rounds =
        Rounds.run(
            bench.setting().rounds(),
            Map.of(
                "nothing new, %d months".formatted(months),
                () -> bench.product().run(standing.landing(), lake)),
            () -> {});
    System.out.println();
    System.out.print(rounds.table());
  }
}
