package se.nollan.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Row;
import se.nollan.contact.Definition;
import se.nollan.contact.Outcome;
import se.nollan.contact.Version;
import se.nollan.ingest.Ledger;
import se.nollan.lake.Lake;
import se.nollan.lake.LakeRun;
import se.nollan.lake.LakeTable;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.RegionMonth;
import se.nollan.summary.RunSummary;

/**
 * Holds the ledger's accepted contacts against their outcomes: every one should have exactly one.
 * One Spark job, over two narrow columns.
 */
final class ContactBalance {
  private ContactBalance() {}

  /** Of some region-months, by dataset; chat has no outcomes under definitions before 1.8. */
  static List<RunSummary.Contacts> of(Lake lake, Ledger ledger, Set<RegionMonth> months) {
    Map<String, Map<Outcome, Long>> outcomes = new HashMap<>();
    for (Row row :
        lake.table(LakeTable.CONTACT_OUTCOME)
            .where(LakeRun.in(months))
            .groupBy("dataset", "outcome")
            .count()
            .collectAsList()) {
      outcomes
          .computeIfAbsent(row.getString(0), dataset -> new EnumMap<>(Outcome.class))
          .put(Outcome.valueOf(row.getString(1)), row.getLong(2));
    }
    List<CanonicalDataset> datasets = new ArrayList<>(List.of(CanonicalDataset.PHONE_CONTACT));
    if (Definition.of(lake.snapshot().definition()).since(Version.V1_8)) {
      datasets.add(CanonicalDataset.CHAT_CASE);
    }
    return datasets.stream()
        .map(
            dataset ->
                balance(
                    dataset.id(),
                    accepted(ledger, dataset, months),
                    outcomes.getOrDefault(dataset.id(), Map.of())))
        .toList();
  }

  private static long accepted(Ledger ledger, CanonicalDataset dataset, Set<RegionMonth> months) {
    return ledger.entries().stream()
        .filter(entry -> entry.dataset().filter(dataset::equals).isPresent())
        .filter(entry -> months.contains(entry.regionMonth()))
        .mapToLong(entry -> entry.rows().accepted())
        .sum();
  }

  private static RunSummary.Contacts balance(
      String dataset, long accepted, Map<Outcome, Long> outcomes) {
    return new RunSummary.Contacts(
        dataset,
        accepted,
        outcomes.getOrDefault(Outcome.ANSWERED, 0L),
        outcomes.getOrDefault(Outcome.MISSED, 0L),
        outcomes.getOrDefault(Outcome.EXCLUDED, 0L),
        outcomes.getOrDefault(Outcome.ABSORBED, 0L),
        accepted == outcomes.values().stream().mapToLong(Long::longValue).sum());
  }
}
