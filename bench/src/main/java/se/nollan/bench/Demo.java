package se.nollan.bench;

import java.io.IOException;
import java.util.Map;

/** What somebody waits for who tries the product for the first time, once it is built. */
final class Demo implements Scenario {
  @Override
  public void run(Workbench bench) throws IOException, InterruptedException {
    Rounds rounds =
        Rounds.run(
            bench.setting().rounds(),
            Map.of("demo", () -> bench.product().demo(bench.fresh("demo"))),
            () -> {});
    System.out.println();
    System.out.print(rounds.table());
  }
}
