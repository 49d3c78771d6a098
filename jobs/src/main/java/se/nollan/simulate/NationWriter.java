package se.nollan.simulate;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Writes a nation's deliveries, a region and month at a time in each thread. */
final class NationWriter {

  private final Nation nation;
  private final RegionDeliveries deliveries;
  private final BadFiles badFiles;
  private final Progress listener;

  NationWriter(Nation nation, Landing landing, Progress listener) {
    this.nation = nation;
    this.deliveries = new RegionDeliveries(landing, nation.phoneContacts(), nation.faults());
    this.badFiles = new BadFiles(landing);
    this.listener = listener;
  }

  SimulationReport write(List<YearMonth> months) throws IOException {
    ExecutorService threads =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<SimulationReport>> parts = new ArrayList<>();
      for (YearMonth month : months) {
        List<SimulatedDay> days = new Season().days(month);
        for (RegionProfile profile : largestFirst()) {
          parts.add(threads.submit(() -> write(nation.in(profile, month, days))));
        }
      }
      SimulationReport all = SimulationReport.NOTHING;
      for (Future<SimulationReport> part : parts) {
        all = all.plus(result(part));
      }
      return all;
    } finally {
      stop(threads);
    }
  }

  /** Waits for what is being written: who called may tidy the landing up after a failure. */
  private static void stop(ExecutorService threads) {
    threads.shutdownNow();
    try {
      threads.awaitTermination(1, TimeUnit.MINUTES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** No thread is left alone with Stockholm at the end. */
  private List<RegionProfile> largestFirst() {
    Comparator<RegionProfile> bySize =
        Comparator.comparingInt(profile -> profile.published().population());
    return nation.profiles().stream().sorted(bySize.reversed()).toList();
  }

  private SimulationReport write(RegionMonth regionMonth) throws IOException {
    SimulationReport report = deliveries.write(regionMonth);
    if (nation.faults() == Nation.Faults.PLANTED) {
      badFiles.write(regionMonth, nation.seed());
    }
    synchronized (listener) {
      listener.finished(regionMonth.profile().region(), regionMonth.month());
    }
    return report;
  }

  private static SimulationReport result(Future<SimulationReport> part) throws IOException {
    try {
      return part.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("The simulation was interrupted.");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException("The simulation failed.", e.getCause());
    }
  }
}
