package se.nollan.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code bench/run}. */
@Command(
    name = "bench/run",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Measures Nollan against a script with DuckDB, on the same simulated deliveries: in turn,",
      "each time a new process. Prints median and range of wall time and peak memory.",
      ""
    },
    footer = {
      "",
      "month, year   some months at once on an empty lake, against DuckDB; the figures must agree",
      "refresh       the last of the months arrives in a lake that holds the others",
      "nothing-new   a run on a lake that holds all the months already",
      "demo          ./nollan demo",
      "floor         the deliveries are only unpacked, and cut into fields",
      "",
      "Exit code: 0 measured, 1 failed or the figures differ, 2 wrong usage."
    })
public final class Bench implements Callable<Integer> {
  @Option(
      names = "--scenario",
      defaultValue = "month",
      converter = Work.Converter.class,
      completionCandidates = Work.Ids.class,
      description = "${COMPLETION-CANDIDATES}; default ${DEFAULT-VALUE}.")
  private Work work;

  @Option(
      names = "--months",
      paramLabel = "FIRST..LAST",
      converter = Months.Converter.class,
      description =
          "Default 2026-03; year: 2025-01..2025-12; refresh, nothing-new: 2023-03..2026-03.")
  private Optional<Months> months;

  @Option(
      names = "--scale",
      defaultValue = "1.0",
      description = "1 is the country, 9 million rows a month; default ${DEFAULT-VALUE}.")
  private double scale;

  @Option(names = "--seed", defaultValue = "1", description = "Default ${DEFAULT-VALUE}.")
  private long seed;

  @Option(names = "--rounds", defaultValue = "3", description = "Default ${DEFAULT-VALUE}.")
  private int rounds;

  @Option(
      names = "--work",
      paramLabel = "DIR",
      description =
          "Where everything is put, and deliveries and lakes of many months are kept for the next"
              + " call; default bench/target/work.")
  private Optional<Path> folder;

  @Option(
      names = "--nollan",
      paramLabel = "FILE",
      description = "The command to measure, such as that of another version; default ./nollan.")
  private Optional<Path> nollan;

  @Option(
      names = "--anew",
      description = "Make the kept deliveries and lakes anew, as after a change of the program.")
  private boolean anew;

  /** Runs one scenario, and ends the program with its exit code. */
  public static void main(String[] args) {
    System.exit(
        new CommandLine(new Bench())
            .setExecutionExceptionHandler((e, command, parsed) -> failed(e, command))
            .execute(args));
  }

  private static int failed(Exception e, CommandLine command) throws Exception {
    if (e instanceof FailedException || e instanceof IllegalArgumentException) {
      command.getErr().println("bench: " + e.getMessage());
      return e instanceof FailedException ? 1 : 2;
    }
    throw e;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (rounds < 1) {
      throw new IllegalArgumentException("--rounds is at least 1");
    }
    Path home = Path.of(System.getProperty("nollan.home"));
    Path place = folder.orElse(home.resolve("bench/target/work")).toAbsolutePath().normalize();
    Files.createDirectories(place);
    if (anew) {
      Workbench.forget(place);
    }
    Path command = nollan.orElse(home.resolve("nollan")).toAbsolutePath().normalize();
    Product product = new Product(command, place.resolve("logs"));
    product.build();
    Setting setting = new Setting(months.orElse(work.months()), scale, seed, rounds);
    System.out.printf(
        Locale.ROOT,
        "%s: months %s, scale %s, %d rounds, on %d cores%n",
        work.id(),
        setting.months(),
        scale,
        rounds,
        Runtime.getRuntime().availableProcessors());
    work.scenario().run(new Workbench(place, setting, product));
    return 0;
  }
}
