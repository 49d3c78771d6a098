package se.nollan.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The product, by the command that a person types.
 *
 * @param command the file {@code nollan}
 * @param logs where its output goes
 */
record Product(Path command, Path logs) implements Contestant {
  /** For made-up patients only. */
  static final String KEY = "a key for the benchmark's made-up nation, of no use elsewhere";

  @Override
  public String name() {
    return "Nollan";
  }

  @Override
  public Measured work(Path landing, Months months, Path out)
      throws IOException, InterruptedException {
    Folders.none(out);
    return run(landing, out);
  }

  /** Goes on with a lake that may be there already. */
  Measured run(Path landing, Path lake) throws IOException, InterruptedException {
    return process("run", "--landing", landing.toString(), "--lake", lake.toString()).run();
  }

  @Override
  public Figures figures(Path lake) throws IOException, InterruptedException {
    Path figures = Folders.empty(lake.resolveSibling(lake.getFileName() + "-figures"));
    process("export", "statistic", "--lake", lake.toString(), "--to", figures.toString()).run();
    return Figures.read(figures.resolve("statistic.csv"));
  }

  void simulate(Path landing, Months months, Setting setting)
      throws IOException, InterruptedException {
    process(
            "simulate",
            "--to",
            landing.toString(),
            "--months",
            months.toString(),
            "--scale",
            Double.toString(setting.scale()),
            "--seed",
            Long.toString(setting.seed()))
        .run();
  }

  Measured demo(Path folder) throws IOException, InterruptedException {
    Folders.none(folder);
    return process("demo", "--to", folder.toString()).run();
  }

  /** So that it is built before anything is measured. */
  void build() throws IOException, InterruptedException {
    process("--version").run();
  }

  private MeasuredProcess process(String... arguments) {
    List<String> all = new ArrayList<>(List.of(command.toString()));
    all.addAll(List.of(arguments));
    return new MeasuredProcess(
        all, Map.of("NOLLAN_PSEUDONYM_KEY", KEY), logs.resolve("nollan-" + arguments[0] + ".log"));
  }
}
