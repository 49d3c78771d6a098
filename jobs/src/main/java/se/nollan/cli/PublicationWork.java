package se.nollan.cli;

import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import se.nollan.disclosure.RecoverableException;
import se.nollan.lake.Lake;
import se.nollan.lake.Tuning;
import se.nollan.model.RegionMonth;
import se.nollan.publish.Edition;
import se.nollan.publish.Publication;
import se.nollan.publish.PublishedFigure;
import se.nollan.publish.Publisher;
import se.nollan.publish.Stage;
import se.nollan.publish.Vintage;
import se.nollan.publish.files.PublicationFiles;
import se.nollan.store.KeptFolder;
import se.nollan.store.StoreException;
import se.nollan.vintages.Publishing;
import se.nollan.vintages.Vintages;

/** Publishes a lake, which has to be opened in its turn, and tells what came of it. */
final class PublicationWork {
  private static final int MOST_BROKEN = 3;

  private final SparkSession spark;
  private final Lake lake;
  private final TerminalProgress progress;
  private final Publishing publishing;

  PublicationWork(SparkSession spark, Lake lake, TerminalProgress progress) {
    this.spark = spark;
    this.lake = lake;
    this.progress = progress;
    Tuning.fit(spark, 0);
    progress.stage("looking at what is measured");
    this.publishing = new Publishing(spark, lake, progress);
  }

  /**
   * What is asked for.
   *
   * @param wanted the months; empty: all that are measured of the newest one's year
   * @param least figures with a smaller denominator are withheld
   */
  record Order(Optional<Months> wanted, Stage stage, int least, Publisher publisher) {}

  /** What to publish. */
  Publishing.Request request(Order order) {
    List<String> measured = List.copyOf(publishing.months());
    if (measured.isEmpty()) {
      throw new UsageException(
          "the lake has no figures; run with a landing, or: "
              + CommandHint.of("measure", "--lake", lake.uri()));
    }
    String year = measured.get(measured.size() - 1).substring(0, 4);
    List<String> months =
        measured.stream()
            .filter(
                month ->
                    order
                        .wanted()
                        .map(span -> span.contains(YearMonth.parse(month)))
                        .orElse(month.startsWith(year)))
            .toList();
    if (months.isEmpty()) {
      throw new UsageException(
          "--months: the lake has no figures of them; it has %s to %s"
              .formatted(measured.get(0), measured.get(measured.size() - 1)));
    }
    mustBeMeasured(months);
    return new Publishing.Request(months, order.stage(), order.least(), order.publisher());
  }

  private void mustBeMeasured(List<String> months) {
    String unmeasured =
        lake.snapshot().unmeasured().stream()
            .filter(month -> months.contains(month.period()))
            .sorted()
            .map(RegionMonth::toString)
            .collect(Collectors.joining(", "));
    if (!unmeasured.isEmpty()) {
      throw new StoppedException(
          "deliveries of these months are read and not measured yet: %s. Nothing was published."
                  .formatted(unmeasured)
              + " Measure them first: "
              + CommandHint.of("measure", "--lake", lake.uri()));
    }
  }

  /** Only if it would tell more than the newest publication does. */
  void makeIfNew(Publishing.Request request, Optional<String> out) {
    if (publishing.wouldTellMore(request)) {
      make(request, out);
    } else {
      progress.end();
      System.out.println("Nothing is new to publish.");
    }
  }

  /** Makes it, and copies its files. */
  void make(Publishing.Request request, Optional<String> out) {
    Publishing.Made made = made(request);
    progress.stage("copying the publication");
    out.ifPresent(folder -> copy(spark, lake, made.vintage(), folder));
    progress.end();
    System.out.print(told(made, out));
    if (!made.broken().isEmpty()) {
      System.err.printf(
          "%d sums do not agree with their parts in the lake, and are published as they are:%n",
          made.broken().size());
      made.broken().stream().limit(MOST_BROKEN).forEach(each -> System.err.println("  " + each));
    }
    System.err.print(Figures.lacking(lake));
  }

  private Publishing.Made made(Publishing.Request request) {
    try {
      return publishing.make(request, PublicationFiles.all());
    } catch (RecoverableException e) {
      throw new StoppedException(
          "nothing was published: "
              + e.getMessage()
              + ". Publish without the months that are named (--months), or with the threshold of"
              + " the publications before (--suppress-below)");
    }
  }

  /** Copies a publication's files as they were frozen. */
  static void copy(SparkSession spark, Lake lake, Vintage vintage, String out) {
    Path folder = new Path(folder(vintage, out));
    try {
      FileSystem files = folder.getFileSystem(spark.sessionState().newHadoopConf());
      Vintages.of(lake).copy(vintage, new KeptFolder(files, folder));
    } catch (IOException e) {
      throw StoreException.of(out, e);
    }
  }

  static String folder(Vintage vintage, String out) {
    return out + "/publication-%06d".formatted(vintage.number());
  }

  private String told(Publishing.Made made, Optional<String> out) {
    Edition edition = made.vintage().edition();
    List<String> months = edition.months();
    return """
    Publication %d, %s, of %s to %s under %s
      %s
      %s
    """
        .formatted(
            edition.number(),
            edition.stage().name().toLowerCase(Locale.ROOT),
            months.get(0),
            months.get(months.size() - 1),
            edition.definition(),
            counts(made.publication()),
            out.map(folder -> folder(made.vintage(), folder)).orElseGet(() -> kept(edition)));
  }

  private String kept(Edition edition) {
    String number = String.valueOf(edition.number());
    return "kept in the lake; its files: "
        + CommandHint.of("publish", "--lake", lake.uri(), "--again", number, "--out", "published");
  }

  private static String counts(Publication publication) {
    TreeMap<String, Long> counts = new TreeMap<>();
    publication.figures().stream()
        .map(PublishedFigure::said)
        .forEach(said -> counts.merge(said.getClass().getSimpleName(), 1L, Long::sum));
    return "figures: %,d shown, %,d suppressed, %,d zero, %,d missing, %,d not taking part"
        .formatted(
            counts.getOrDefault("Shown", 0L),
            counts.getOrDefault("Suppressed", 0L),
            counts.getOrDefault("Zero", 0L),
            counts.getOrDefault("Missing", 0L),
            counts.getOrDefault("NotTakingPart", 0L));
  }
}
