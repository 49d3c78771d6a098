package se.nollan.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** One more month arrives where many are: against the same month alone, and against DuckDB. */
final class Refresh implements Scenario {
  @Override
  public void run(Workbench bench) throws IOException, InterruptedException {
    Months all = bench.setting().months();
    Months last = all.onlyLast();
    StandingLake standing = StandingLake.of(bench);
    Product product = bench.product();
    DuckDb duckDb = bench.duckDb();
    String refresh = "one more month on " + (all.each().size() - 1);
    String alone = "the month on an empty lake";
    String script = "the month, DuckDB";
    Path lake = bench.fresh("lake-refreshed");
    Map<String, Rounds.Attempt> attempts = new LinkedHashMap<>();
    attempts.put(refresh, () -> product.run(standing.landing(), standing.copy(lake)));
    attempts.put(alone, () -> product.work(standing.arrived(), last, bench.fresh("lake")));
    attempts.put(script, () -> duckDb.work(standing.arrived(), last, bench.fresh("duckdb")));
    Rounds rounds = Rounds.run(bench.setting().rounds(), attempts, () -> {});
    System.out.println();
    System.out.print(rounds.table());
    int months = all.each().size();
    System.out.printf(
        Locale.ROOT,
        "%n%s / %s  %.2f ×%n%s / %d × %s  %.3f ×%n",
        refresh,
        alone,
        rounds.ratio(refresh, alone),
        refresh,
        months,
        script,
        rounds.ratio(refresh, script) / months);
    Sizes.print(standing.landing(), lake);
  }
}
