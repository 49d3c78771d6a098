package se.nollan.ingest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import se.nollan.ingest.read.LandingFile;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.RegionMonth;

/** The files of a run, by dataset and source, and those that cannot be deliveries at all. */
final class Intake {
  private final Map<CanonicalDataset, Map<SourceDefinition, List<LandingFile>>> files =
      new EnumMap<>(CanonicalDataset.class);
  private final Map<String, String> rejections = new HashMap<>();

  Intake(List<LandingFile> all, Sources sources) {
    Placement placement = new Placement(sources);
    for (LandingFile file : all) {
      Optional<String> rejection = placement.rejection(file);
      if (rejection.isPresent()) {
        rejections.put(file.path(), rejection.get());
      } else {
        SourceDefinition source = sources.source(file.source()).orElseThrow();
        files
            .computeIfAbsent(source.dataset(), d -> new HashMap<>())
            .computeIfAbsent(source, s -> new ArrayList<>())
            .add(file);
      }
    }
  }

  Map<SourceDefinition, List<LandingFile>> of(CanonicalDataset dataset) {
    return files.getOrDefault(dataset, Map.of());
  }

  /** The region-months that several sources deliver of a dataset. */
  Set<RegionMonth> ofSeveralSources(CanonicalDataset dataset) {
    Set<RegionMonth> once = new HashSet<>();
    Set<RegionMonth> again = new HashSet<>();
    of(dataset)
        .forEach(
            (source, all) ->
                all.stream()
                    .map(LandingFile::regionMonth)
                    .distinct()
                    .filter(month -> !once.add(month))
                    .forEach(again::add));
    return again;
  }

  /** Why a file cannot be a delivery, by its place and name alone. */
  Optional<String> rejection(LandingFile file) {
    return Optional.ofNullable(rejections.get(file.path()));
  }

  /** The whole deliveries that any such file is part of: duplicates may stand in two files. */
  Map<SourceDefinition, List<LandingFile>> deliveriesWith(
      CanonicalDataset dataset, Predicate<LandingFile> condition) {
    Map<SourceDefinition, List<LandingFile>> found = new HashMap<>();
    of(dataset)
        .forEach(
            (source, all) -> {
              Set<RegionMonth> concerned = new HashSet<>();
              all.stream().filter(condition).forEach(f -> concerned.add(f.regionMonth()));
              List<LandingFile> theirs =
                  all.stream().filter(f -> concerned.contains(f.regionMonth())).toList();
              if (!theirs.isEmpty()) {
                found.put(source, theirs);
              }
            });
    return found;
  }
}
