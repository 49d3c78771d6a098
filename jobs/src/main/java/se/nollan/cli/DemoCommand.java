package se.nollan.cli;

import static org.apache.spark.sql.functions.min;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.nollan.ingest.Changes;
import se.nollan.ingest.Pseudonyms;
import se.nollan.ingest.Sources;
import se.nollan.lake.Lake;
import se.nollan.lake.LakeTable;
import se.nollan.lake.Writers;
import se.nollan.simulate.Simulation;

/** Shows what Nollan does, on a nation that it makes itself. */
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "Simulate three months of a small nation, run on it, and show the figures.")
final class DemoCommand implements Callable<Integer> {
  private static final double SCALE = 0.01;
  private static final YearMonth FIRST = YearMonth.of(2026, 1);
  private static final YearMonth LAST = YearMonth.of(2026, 3);

  @Option(
      names = "--to",
      defaultValue = "demo",
      paramLabel = "DIR",
      description = "The folder for landing, lake and key; default ${DEFAULT-VALUE}.")
  private Path folder;

  @Mixin private SummaryOption summary;

  @Override
  public Integer call() {
    String landing = folder.resolve("landing").toString();
    String lake = folder.resolve("lake").toString();
    RunAccount account = summary.account("demo", lake, Optional.of(landing));
    return summary.of(
        account, () -> RunLineage.asConfigured().of(account, () -> demo(landing, lake, account)));
  }

  private int demo(String landing, String lake, RunAccount account) {
    SimulateCommand.write(Simulation.of(1).months(FIRST, LAST).scale(SCALE).withFaults(), landing);
    DeliveryRequest request =
        new DeliveryRequest(
            landing,
            new LakeTurn(lake, new Writers.Several(Duration.ZERO)),
            Optional.empty(),
            Pseudonyms.of(key()),
            Sources.canonical(),
            Changes.Comparison.LISTING,
            Set.of());
    Lake.prepare();
    return WithSpark.run(
        account.stages(),
        (spark, progress) -> {
          new Delivery(spark, progress, request, account).take(Pipeline.Until.MEASURED);
          progress.stage("looking at the regions");
          Lake made = Lake.open(spark, lake).orElseThrow();
          String regions = RegionTable.of(made, String.valueOf(FIRST.getYear()));
          String call =
              least(made, LakeTable.CONTACT_OUTCOME, "contact_id", "outcome = 'ABSORBED'");
          String bad =
              least(made, LakeTable.QUARANTINE, "key", "reason = 'ANSWERED_BEFORE_ARRIVAL'");
          progress.end();
          System.out.println();
          System.out.print(regions);
          System.out.print(next(lake, call, bad));
          return ExitCode.DONE;
        });
  }

  /** One of Skåne's calls, the same at every demo. */
  private static String least(Lake lake, LakeTable table, String id, String condition) {
    return lake.table(table)
        .where("region = '12' AND dataset = 'phone_contact' AND " + condition)
        .agg(min(id))
        .head()
        .getString(0);
  }

  private String next(String lake, String call, String bad) {
    return """

    The nation is made up, with a bad file and some bad rows in it; the regions' shares resemble
    the published ones. The deliveries are in %1$s/landing, the tables in %2$s.

    Ask why a call does not count by itself, and what is wrong with a row that cannot be used:
      %3$s
      %4$s

    Look further:
      %5$s
      %6$s
      %7$s

    Publish, with small figures withheld:
      %8$s
    """
        .formatted(
            folder,
            lake,
            CommandHint.of("explain", call, "--lake", lake, "--region", "12"),
            CommandHint.of("explain", bad, "--lake", lake, "--region", "12"),
            export("statistic", lake, "--where", "level = 'unit'"),
            export("contact_outcome", lake, "--where", "region = '12'"),
            export("quarantine", lake),
            CommandHint.of("publish", "--lake", lake, "--out", folder + "/published"));
  }

  private String export(String table, String lake, String... rest) {
    List<String> words =
        new ArrayList<>(List.of("export", table, "--lake", lake, "--to", folder + "/figures"));
    words.addAll(List.of(rest));
    return CommandHint.of(words.toArray(String[]::new));
  }

  /** The demo's own key, kept beside its lake. */
  private byte[] key() {
    Path file = folder.resolve("nollan.key");
    try {
      if (!Files.exists(file)) {
        byte[] random = new byte[48];
        new SecureRandom().nextBytes(random);
        // Made as a temporary file, which is for its owner only wherever the machine knows owners.
        Path draft = Files.createTempFile(folder, "nollan", ".key.tmp");
        Files.writeString(draft, Base64.getEncoder().encodeToString(random));
        Files.move(draft, file);
      }
      return Files.readString(file).getBytes(StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot keep the demo's key in " + file, e);
    }
  }
}
