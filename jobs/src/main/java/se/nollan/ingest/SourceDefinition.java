package se.nollan.ingest;

import java.time.ZoneId;
import java.util.List;
import se.nollan.ingest.read.ReadOptions;
import se.nollan.model.CanonicalColumn;
import se.nollan.model.CanonicalDataset;

/**
 * What a source delivers, and how it becomes canonical.
 *
 * @param id names the source in the landing's folders
 * @param dataset what its files hold
 * @param read how its files are read
 * @param zone of wall-clock times that carry no offset
 * @param mapping from raw columns to canonical ones
 * @param mayFilterAll whether a file of which nothing is left is nothing to look at
 * @param version changes whenever the definition does, so that its deliveries are read again
 */
public record SourceDefinition(
    String id,
    CanonicalDataset dataset,
    ReadOptions read,
    ZoneId zone,
    Mapping mapping,
    boolean mayFilterAll,
    String version) {

  static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

  /** The source whose files have the dataset's columns already. */
  static SourceDefinition canonical(CanonicalDataset dataset) {
    List<String> columns = dataset.columns().stream().map(CanonicalColumn::name).toList();
    List<String> required =
        dataset.columns().stream()
            .filter(CanonicalColumn::required)
            .map(CanonicalColumn::name)
            .toList();
    return new SourceDefinition(
        dataset.canonicalSource(),
        dataset,
        ReadOptions.canonical(columns, required),
        SWEDEN,
        new Mapping.Canonical(),
        true,
        "canonical");
  }
}
