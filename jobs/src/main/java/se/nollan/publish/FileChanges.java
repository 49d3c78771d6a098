package se.nollan.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What became of delivered files between two publications.
 *
 * @param fresh those that only the later one rests on
 * @param changed those of the same path whose content, or the source's definition, is another
 * @param gone those that only the earlier one rests on
 */
record FileChanges(
    List<DeliveredFile> fresh, List<DeliveredFile> changed, List<DeliveredFile> gone) {

  static FileChanges between(List<DeliveredFile> before, List<DeliveredFile> after) {
    Map<String, DeliveredFile> old = byPath(before);
    Map<String, DeliveredFile> now = byPath(after);
    FileChanges changes = new FileChanges(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    now.forEach(
        (path, file) -> {
          if (!old.containsKey(path)) {
            changes.fresh.add(file);
          } else if (!same(old.get(path), file)) {
            changes.changed.add(file);
          }
        });
    old.values().stream().filter(file -> !now.containsKey(file.path())).forEach(changes.gone::add);
    return changes;
  }

  private static boolean same(DeliveredFile one, DeliveredFile other) {
    return one.checksum().equals(other.checksum())
        && Objects.equals(one.sourceVersion(), other.sourceVersion());
  }

  private static Map<String, DeliveredFile> byPath(List<DeliveredFile> files) {
    Map<String, DeliveredFile> byPath = new TreeMap<>();
    files.forEach(file -> byPath.put(file.path(), file));
    return byPath;
  }

  boolean none() {
    return fresh.isEmpty() && changed.isEmpty() && gone.isEmpty();
  }

  /** Those of one region; of all if it is the nation. */
  FileChanges of(String region) {
    return new FileChanges(of(fresh, region), of(changed, region), of(gone, region));
  }

  private static List<DeliveredFile> of(List<DeliveredFile> files, String region) {
    return files.stream()
        .filter(file -> region.equals(Coverages.NATION) || file.region().equals(region))
        .toList();
  }
}
