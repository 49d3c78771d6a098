package se.nollan.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.nollan.model.CanonicalDataset;

/**
 * Reads a landing as {@code deliveries.md} says: which rows are used, and what is wrong with the
 * rest.
 */
public final class ReferenceIngest {

  private final Map<String, CanonicalDataset> sources;

  /** Knows the seven canonical sources only. */
  public ReferenceIngest() {
    this(
        Arrays.stream(CanonicalDataset.values())
            .collect(Collectors.toMap(CanonicalDataset::canonicalSource, dataset -> dataset)));
  }

  /** Knows these sources, by id; each takes files that already have the canonical columns. */
  public ReferenceIngest(Map<String, CanonicalDataset> sources) {
    this.sources = Map.copyOf(sources);
  }

  /** Reads all files of the landing. */
  public ReferenceLanding read(Path landing) throws IOException {
    ReferenceFiles reader = new ReferenceFiles(sources);
    List<ReadFile> read = new ArrayList<>();
    List<RejectedFile> rejected = new ArrayList<>();
    List<QuarantinedRow> quarantined = new ArrayList<>();
    Map<RegionMonth, List<ReferenceRow>> parsed = new LinkedHashMap<>();
    for (Map.Entry<DeliveredFile, Path> entry : ReferenceFiles.of(landing).entrySet()) {
      DeliveredFile file = entry.getKey();
      try {
        ReferenceFiles.Table table = reader.read(file, entry.getValue());
        read.add(new ReadFile(file, table.rows().size()));
        for (ReferenceRowParser.Parsed row : new ReferenceRowParser(table).parsed()) {
          if (row instanceof ReferenceRowParser.Good good) {
            parsed
                .computeIfAbsent(
                    new RegionMonth(file.region(), file.period()), key -> new ArrayList<>())
                .add(good.row());
          } else if (row instanceof ReferenceRowParser.Bad bad) {
            quarantined.add(bad.row());
          }
        }
      } catch (UnreadableFileException e) {
        rejected.add(new RejectedFile(file, e.getMessage()));
      }
    }
    List<ReferenceRow> accepted = new ArrayList<>();
    for (List<ReferenceRow> rows : parsed.values()) {
      ReferenceRowChecks checks = new ReferenceRowChecks(rows);
      accepted.addAll(checks.accepted());
      quarantined.addAll(checks.quarantined());
    }
    return new ReferenceLanding(
        List.copyOf(accepted), List.copyOf(quarantined), List.copyOf(read), List.copyOf(rejected));
  }
}
