package se.nollan.publish;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import se.nollan.disclosure.StatisticKey;
import se.nollan.disclosure.StatisticKey.Level;

/** What changed of a region and its units, or of the nation. */
final class AreaRevision {
  private final String region;
  private final List<Change> ofWhole = new ArrayList<>();
  private long compared;
  private long changed;
  private long saidOtherwise;
  private double largest;

  AreaRevision(String region) {
    this.region = region;
  }

  /** A figure that both show, and that is another now. */
  record Change(KeptFigure before, KeptFigure after) {
    /** In percentage points, to a millionth. */
    double points() {
      return Math.rint(100e6 * (after.share() - before.share())) / 1e6;
    }
  }

  /** Compares what two publications say in a place; empty where one of them says nothing. */
  void compare(StatisticKey key, Optional<KeptFigure> before, Optional<KeptFigure> after) {
    if (!before.map(KeptFigure::said).equals(after.map(KeptFigure::said))) {
      saidOtherwise++;
    } else if (before.isPresent() && before.get().said() == Said.SHOWN) {
      compared++;
      if (!before.get().sameAs(after.orElseThrow())) {
        changed(key, new Change(before.get(), after.orElseThrow()));
      }
    }
  }

  private void changed(StatisticKey key, Change change) {
    changed++;
    if (key.level() != Level.UNIT && key.unitGroup().equals("all")) {
      largest = Math.max(largest, Math.abs(change.points()));
      ofWhole.add(change);
    }
  }

  String region() {
    return region;
  }

  /** Figures that both show. */
  long compared() {
    return compared;
  }

  /** Those of them that differ. */
  long changed() {
    return changed;
  }

  /** Places where one shows a figure, and the other says something else. */
  long saidOtherwise() {
    return saidOtherwise;
  }

  /** Between two shares of the region as a whole, in percentage points. */
  double largestChange() {
    return largest;
  }

  /** Figures of the area as a whole, those that moved most first. */
  List<Change> mostMoved() {
    return ofWhole.stream()
        .sorted(
            Comparator.comparingDouble((Change change) -> -Math.abs(change.points()))
                .thenComparing(change -> change.after().key()))
        .toList();
  }
}
