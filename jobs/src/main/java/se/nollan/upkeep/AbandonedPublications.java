package se.nollan.upkeep;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import se.nollan.lake.Lake;
import se.nollan.lake.LakeTable;
import se.nollan.store.KeptFolders;
import se.nollan.store.KeptFolders.Standing;

/**
 * Folders of publications that a run wrote files to, and never finished: no row of the lake names
 * them, and no row ever will, since a new publication takes a folder of its own.
 */
final class AbandonedPublications {
  private final Lake lake;
  private final KeptFolders folders;

  AbandonedPublications(Lake lake) {
    this.lake = lake;
    // Any name will do: what is asked for is what stands beside it.
    this.folders = lake.publicationFiles("none").beside();
  }

  /** Those to which nothing was written since then: a run may still be at work on the others. */
  List<Standing> writtenBefore(Instant since) {
    Set<String> named = named();
    return folders.all().stream()
        .filter(folder -> !named.contains(folder.name()) && folder.written().isBefore(since))
        .toList();
  }

  /** Removes them, but none that is named by now. */
  void remove(List<Standing> abandoned) {
    Set<String> named = named();
    abandoned.stream()
        .map(Standing::name)
        .filter(name -> !named.contains(name))
        .forEach(folders::remove);
  }

  /** By the publications of the newest snapshot; none is ever taken out of it again. */
  private Set<String> named() {
    return lake.table(LakeTable.PUBLICATION).select("folder").collectAsList().stream()
        .map(row -> row.getString(0))
        .collect(Collectors.toSet());
  }
}
