package se.nollan.disclosure;

import java.util.List;
import se.nollan.disclosure.Moves.Reach;

/** Looks for proofs that what is withheld hides a group, among what is withheld already. */
final class Audit {
  /** How wide worlds are looked for: a narrow search is quick and mostly enough. */
  private static final List<Reach> WITHIN =
      List.of(Reach.inPlace(30), Reach.inPlace(120), Reach.anywhere(120));

  /** And where that was not enough, but has to be. */
  private static final List<Reach> ANYWHERE =
      List.of(
          Reach.inPlace(30),
          Reach.inPlace(120),
          Reach.inPlace(400),
          Reach.anywhere(120),
          Reach.anywhere(300),
          Reach.anywhere(700));

  private final Quantities all;
  private final Pattern pattern;
  private final Threshold threshold;
  private final Evidence evidence;
  private final Moves moves;

  Audit(Quantities all, Pattern pattern, Threshold threshold) {
    this.all = all;
    this.pattern = pattern;
    this.threshold = threshold;
    this.evidence = new Evidence(all, threshold);
    this.moves = new Moves(all, pattern);
  }

  /** Of the same pattern, and with nothing proved. */
  Audit anew() {
    return new Audit(all, pattern, threshold);
  }

  /** What has been found. */
  Evidence evidence() {
    return evidence;
  }

  /** Whether worlds are known, or found, that hide a group. */
  boolean hides(int group) {
    return hides(group, WITHIN);
  }

  /** The same, by a search that may take long. */
  boolean hidesAnywhere(int group) {
    return hides(group, ANYWHERE);
  }

  private boolean hides(int group, List<Reach> reaches) {
    boolean placeSearched = false;
    for (Reach reach : reaches) {
      if (evidence.hidden(group)) {
        return true;
      }
      if (reach.inPlace() && placeSearched) {
        continue;
      }
      boolean widest = look(group, reach);
      if (widest && !reach.inPlace()) {
        break;
      }
      placeSearched |= widest;
    }
    return evidence.hidden(group);
  }

  /** Looks for what is wanting; gives whether a wider reach of that kind could find no more. */
  private boolean look(int group, Reach reach) {
    boolean widest = true;
    for (Goal.Part part : Goal.Part.values()) {
      for (boolean up : new boolean[] {true, false}) {
        if (!hidden(group, part)) {
          Moves.Found found = moves.within(goal(group, part, up), reach);
          found.world().ifPresent(evidence::add);
          widest &= found.widest();
        }
      }
    }
    return widest;
  }

  private boolean hidden(int group, Goal.Part part) {
    return switch (part) {
      case DENOMINATOR -> evidence.denominatorHidden(group);
      case NUMERATOR -> evidence.numeratorHidden(group);
      case REST -> evidence.restHidden(group);
    };
  }

  /** What is wanting to hide a part of a group. */
  Goal goal(int group, Goal.Part part, boolean up) {
    long amount =
        part == Goal.Part.DENOMINATOR
            ? threshold.least() - (up ? evidence.below(group) : evidence.above(group))
            : 1;
    return new Goal(group, part, up, amount);
  }
}
