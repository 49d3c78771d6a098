package se.nollan.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What nobody who reads these files can go below: see {@link Tokens}. */
final class Floor implements Scenario {
  @Override
  public void run(Workbench bench) throws IOException, InterruptedException {
    String landing = bench.landing(bench.setting().months()).toString();
    Path log = bench.logs().resolve("floor.log");
    Map<String, Rounds.Attempt> attempts = new LinkedHashMap<>();
    for (Tokens.Depth depth : Tokens.Depth.values()) {
      attempts.put(
          depth.title(), () -> JavaProcess.of(log, Tokens.class, landing, depth.name()).run());
    }
    Rounds rounds = Rounds.run(bench.setting().rounds(), attempts, () -> {});
    System.out.println();
    System.out.print(rounds.table());
  }
}
