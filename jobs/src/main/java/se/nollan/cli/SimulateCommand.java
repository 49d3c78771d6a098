package se.nollan.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import se.nollan.model.CanonicalDataset;
import se.nollan.simulate.Simulation;
import se.nollan.simulate.SimulationReport;
import se.nollan.store.StoreException;
import se.nollan.store.StoreSettings;
import se.nollan.store.StoreUri;

/** Makes a synthetic nation's deliveries. */
@Command(
    name = "simulate",
    mixinStandardHelpOptions = true,
    description = {
      "Write a synthetic nation's deliveries: 21 regions that resemble the published ones.",
      "The same seed gives the same bytes."
    })
final class SimulateCommand implements Callable<Integer> {
  @Option(
      names = "--to",
      required = true,
      paramLabel = "LANDING",
      description = "The folder to write to: local, or any that Hadoop knows.")
  private String to;

  @Option(
      names = "--months",
      required = true,
      paramLabel = "FIRST..LAST",
      converter = Months.Converter.class,
      description = "The months to make, such as 2026-01..2026-03.")
  private Months months;

  @Option(
      names = "--scale",
      defaultValue = "0.01",
      description =
          "How large: 1 is the country, 2 million calls a month; default ${DEFAULT-VALUE}.")
  private double scale;

  @Option(
      names = "--seed",
      defaultValue = "1",
      description = "The number that chance begins from; default ${DEFAULT-VALUE}.")
  private long seed;

  @Option(names = "--faults", description = "With bad rows and bad files among the good ones.")
  private boolean faults;

  @Override
  public Integer call() {
    Simulation simulation;
    try {
      simulation = Simulation.of(seed).months(months.first(), months.last()).scale(scale);
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
    SimulationReport report = write(faults ? simulation.withFaults() : simulation, to);
    for (CanonicalDataset dataset : CanonicalDataset.values()) {
      SimulationReport.Volume volume = report.volume(dataset);
      System.out.printf(
          Locale.ROOT,
          "%-14s %5d files %,12d rows %,10d kB%n",
          dataset.id(),
          volume.files(),
          volume.rows(),
          volume.bytes() / 1024);
    }
    return ExitCode.DONE;
  }

  static SimulationReport write(Simulation simulation, String to) {
    try (TerminalProgress progress = TerminalProgress.start("simulating a nation")) {
      return simulation.writeTo(
          new HadoopLanding(StoreUri.of(to), StoreSettings.load().hadoop()),
          (region, month) -> progress.detail(region.title() + " " + month));
    } catch (IOException | UncheckedIOException e) {
      throw StoreException.of(to, e);
    }
  }
}
