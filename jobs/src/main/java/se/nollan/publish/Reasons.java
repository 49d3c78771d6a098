package se.nollan.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Why figures of a region changed, as sentences for everybody: no names of files. */
final class Reasons {
  private Reasons() {}

  static List<String> of(Revision revision, String region) {
    List<String> reasons = new ArrayList<>();
    FileChanges files = revision.files().of(region);
    if (region.equals(Coverages.NATION)) {
      long regions =
          revision.areas().stream()
              .map(AreaRevision::region)
              .filter(each -> !each.equals(region) && !revision.files().of(each).none())
              .count();
      if (regions > 0) {
        reasons.add("Deliveries of %d regions changed.".formatted(regions));
      }
    } else {
      count("came", files.fresh()).forEach(reasons::add);
      count("changed", files.changed()).forEach(reasons::add);
      count("went", files.gone()).forEach(reasons::add);
    }
    reasons.addAll(revision.rules());
    if (reasons.isEmpty()) {
      reasons.add("No delivery or rule that is known of changed.");
    }
    return reasons;
  }

  private static List<String> count(String what, List<DeliveredFile> files) {
    TreeMap<String, Long> counts = new TreeMap<>();
    files.forEach(file -> counts.merge(file.dataset() + " of " + file.month(), 1L, Long::sum));
    List<String> sentences = new ArrayList<>();
    counts.forEach(
        (place, count) ->
            sentences.add(
                count == 1
                    ? "A file of %s %s.".formatted(place, what)
                    : "%d files of %s %s.".formatted(count, place, what)));
    return sentences;
  }
}
