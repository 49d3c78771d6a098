package se.nollan.ingest;

import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Row;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.RegionMonth;
import se.nollan.pass.RowWork;

/** What is done with accepted events while they pass, beside writing them. */
@FunctionalInterface
public interface EventWork {
  /** With a dataset's rows, as its table holds them. */
  List<RowWork> on(CanonicalDataset dataset);

  /** Can be said once the registers have been read. */
  @FunctionalInterface
  interface Planned {
    /** Nothing. */
    Planned NOTHING = (registers, scattered) -> dataset -> List.of();

    /**
     * The work on the events of some region-months.
     *
     * @param scattered of a dataset: the region-months whose rows come from several sources, and so
     *     to several tasks
     */
    EventWork with(ReadRegisters registers, Scattered scattered);
  }

  /**
   * The registers of the same region-months, on the driver.
   *
   * @param units as the table of units holds them
   * @param lines as the table of phone lines holds them
   */
  record ReadRegisters(List<Row> units, List<Row> lines) {}

  /** Which region-months' rows come to several tasks. */
  @FunctionalInterface
  interface Scattered {
    Set<RegionMonth> of(CanonicalDataset dataset);
  }
}
