package se.nollan.summary;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.nollan.model.RegionMonth;

/**
 * What a run did. It holds no personal data: ids of files, regions and months, counts, and Nollan's
 * own words.
 *
 * @param schemaVersion version of the form; 1
 * @param run which run it is
 * @param result how it ended; {@code RUNNING} as long as it has not
 * @param time when
 * @param stages what it was at, in order
 * @param delivered what it read
 * @param regionMonths what it replaced and measured
 * @param contacts of the measured region-months: what became of accepted contacts, by dataset
 * @param tables version of each table of the lake, before and after
 * @param lacking what the newest national figures lack; empty if there are none, or nobody looked
 * @param figures national figures of the months that were touched
 */
public record RunSummary(
    int schemaVersion,
    Run run,
    Result result,
    Time time,
    List<Stage> stages,
    Delivered delivered,
    RegionMonths regionMonths,
    List<Contacts> contacts,
    List<TableVersions> tables,
    Optional<Lacking> lacking,
    List<Figure> figures) {
  /** Version of the form. A field more is no new version; a field less, or another meaning, is. */
  public static final int SCHEMA_VERSION = 1;

  /**
   * Which run.
   *
   * @param id random; structured logs name it, too
   * @param command {@code run}, {@code ingest}, {@code measure} or {@code demo}
   * @param software version of Nollan
   * @param landing empty for a measure
   * @param definition empty if the run ended before it was known
   * @param number of the run in the lake; empty if it finished none
   */
  public record Run(
      String id,
      String command,
      String software,
      String lake,
      Optional<String> landing,
      Optional<String> definition,
      Optional<Long> number) {}

  /** How a run ended. */
  public enum Status {
    /** It has not ended, or was killed. */
    RUNNING,
    DONE,
    /** No table was changed. */
    NOTHING_NEW,
    /** It was only to tell what it would do. */
    PLANNED,
    /** It stopped itself, to lose nothing. */
    STOPPED,
    /** Wrong usage or configuration. */
    REFUSED,
    FAILED
  }

  /**
   * The result.
   *
   * @param exitCode empty as long as the run has not ended
   * @param message why it was stopped, refused or failed
   */
  public record Result(Status status, Optional<Integer> exitCode, Optional<String> message) {}

  /** From when to when, UTC. */
  public record Time(Instant startedAt, Optional<Instant> finishedAt, Optional<Double> seconds) {}

  /** A part of the run, and how long it took. */
  public record Stage(String name, Instant startedAt, double seconds) {}

  /**
   * What was read.
   *
   * @param files all files of the touched region-months
   * @param bytes their size, as delivered
   * @param rows of all datasets
   * @param rejectedFiles all that the landing holds, whichever run read them
   * @param emptiedFiles all that the landing holds of whose rows their source leaves none
   * @param conversionLosses delivered values of which expressions made nothing, where that is new
   *     or more than before
   * @param redeliveredFiles what came, changed or went in region-months that the lake held before
   */
  public record Delivered(
      long files,
      long bytes,
      Rows rows,
      List<DatasetRows> datasets,
      List<RejectedFile> rejectedFiles,
      List<EmptiedFile> emptiedFiles,
      List<ConversionLoss> conversionLosses,
      List<RedeliveredFile> redeliveredFiles) {}

  /**
   * What became of rows.
   *
   * @param balanced whether read = filtered + accepted + quarantined
   */
  public record Rows(long read, long filtered, long accepted, long quarantined, boolean balanced) {}

  /** A dataset's files and rows. */
  public record DatasetRows(
      String dataset, long files, long filesRejected, long bytes, Rows rows) {}

  /**
   * A file that cannot be used.
   *
   * @param dataset empty if its source is unknown
   * @param run number of the run that read it
   */
  public record RejectedFile(String path, Optional<String> dataset, String reason, long run) {}

  /**
   * A file that is read, and of which nothing is left.
   *
   * @param run number of the run that read it
   */
  public record EmptiedFile(String path, String notice, long run) {}

  /**
   * Values of a canonical column that a source's expression lost.
   *
   * @param rows rows that had something to lose
   * @param shareBefore when the month was read last, or else in the month before; empty if it was
   *     not
   */
  public record ConversionLoss(
      String region,
      String source,
      String period,
      String column,
      long rows,
      long lost,
      Optional<Double> shareBefore) {}

  /** What a redelivery did to a file. */
  public enum Change {
    ADDED,
    CHANGED,
    REMOVED
  }

  /** A file that came late, or was corrected or taken back. */
  public record RedeliveredFile(String path, String region, String period, Change change) {}

  /**
   * Region-months.
   *
   * @param touched read again, and replaced
   * @param withdrawn those of them that have no file any more
   * @param measured whose outcomes and figures were made anew
   */
  public record RegionMonths(
      List<RegionMonth> touched, List<RegionMonth> withdrawn, List<RegionMonth> measured) {}

  /**
   * What became of a dataset's accepted contacts.
   *
   * @param balanced whether accepted = answered + missed + excluded + absorbed
   */
  public record Contacts(
      String dataset,
      long accepted,
      long answered,
      long missed,
      long excluded,
      long absorbed,
      boolean balanced) {}

  /** A table's Delta versions; empty where the lake does not have it. */
  public record TableVersions(
      String table, Optional<Long> before, Optional<Long> after, boolean written) {}

  /** What a month's figures lack. */
  public record Lacking(String period, List<Gap> gaps) {}

  /**
   * A region of which a dataset is lacking, or of some of whose units it is.
   *
   * @param status as in {@code coverage}
   * @param unitsMissing empty where no register tells
   */
  public record Gap(String region, String dataset, String status, Optional<Long> unitsMissing) {}

  /** A national figure of a month. */
  public record Figure(
      String measure,
      String period,
      long numerator,
      long denominator,
      Optional<Double> value,
      Optional<Double> ciLow,
      Optional<Double> ciHigh) {}
}
