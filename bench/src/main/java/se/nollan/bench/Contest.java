package se.nollan.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Some months at once, from an empty lake to the statistics: the product against DuckDB. */
final class Contest implements Scenario {
  private static final int DIFFERENCES_SHOWN = 20;

  @Override
  public void run(Workbench bench) throws IOException, InterruptedException {
    Months months = bench.setting().months();
    Path landing = bench.landing(months);
    Product product = bench.product();
    DuckDb duckDb = bench.duckDb();
    Path lake = bench.fresh("lake");
    Path tables = bench.fresh("duckdb");
    Map<String, Rounds.Attempt> attempts = new LinkedHashMap<>();
    attempts.put(product.name(), () -> product.work(landing, months, lake));
    attempts.put(duckDb.name(), () -> duckDb.work(landing, months, tables));
    // Of every round: a figure that comes out another way the second time is as wrong.
    Rounds rounds =
        Rounds.run(
            bench.setting().rounds(),
            attempts,
            () -> agree(product.figures(lake), duckDb.figures(tables)));
    System.out.println();
    System.out.print(rounds.table());
    System.out.printf(
        Locale.ROOT, "%nNollan / DuckDB  %.2f ×%n", rounds.ratio(product.name(), duckDb.name()));
    Sizes.print(landing, lake);
  }

  private static void agree(Figures product, Figures duckDb) {
    List<String> differences = duckDb.differences(product);
    if (differences.isEmpty()) {
      System.out.printf(
          Locale.ROOT,
          "         the same %,d figures of %d measures%n",
          duckDb.size(),
          duckDb.measures().size());
      return;
    }
    differences.stream().limit(DIFFERENCES_SHOWN).forEach(line -> System.out.println("  " + line));
    throw new FailedException(
        "%d of %d figures differ (above: Nollan's, and not DuckDB's)"
            .formatted(differences.size(), duckDb.size()));
  }
}
