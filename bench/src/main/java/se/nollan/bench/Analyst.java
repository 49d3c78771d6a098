package se.nollan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The process that does with DuckDB what the product does: {@code Analyst LANDING OUT MONTHS}.
 *
 * <p>Month by month, so that memory does not grow with the number of months. The SQL stands in
 * {@code begin.sql}, {@code month.sql} and {@code end.sql}.
 */
public final class Analyst {
  private static final List<String> FOLDERS =
      List.of("quarantine", "contact_outcome", "booking", "appointment", "bookable_slot");

  private final Statement statement;
  private final Map<String, String> values;

  private Analyst(Statement statement, Map<String, String> values) {
    this.statement = statement;
    this.values = values;
  }

  public static void main(String[] args) throws SQLException, IOException {
    analyse(Path.of(args[0]), Path.of(args[1]), Months.of(args[2]));
  }

  /** Leaves {@code statistic.csv} in {@code out}, and the tables it came from beside it. */
  static void analyse(Path landing, Path out, Months months) throws SQLException, IOException {
    for (String folder : FOLDERS) {
      Files.createDirectories(out.resolve(folder));
    }
    Map<String, String> values =
        Map.of("landing", landing.toString(), "out", out.toString(), "key", Product.KEY);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = " + Runtime.getRuntime().availableProcessors());
      Analyst analyst = new Analyst(statement, values);
      analyst.run("begin.sql");
      for (YearMonth month : months.each()) {
        analyst.with("month", month.toString()).run("month.sql");
      }
      analyst.run("end.sql");
    }
  }

  private Analyst with(String name, String value) {
    Map<String, String> more = new HashMap<>(values);
    more.put(name, value);
    return new Analyst(statement, more);
  }

  private void run(String script) throws SQLException {
    for (String sql : Script.named(script).statements(values)) {
      long start = System.nanoTime();
      statement.execute(sql);
      System.out.printf(
          Locale.ROOT,
          "%7.2f s  %s%n",
          (System.nanoTime() - start) / 1e9,
          sql.lines().limit(2).map(String::strip).reduce((a, b) -> a + " " + b).orElse(""));
    }
  }
}
