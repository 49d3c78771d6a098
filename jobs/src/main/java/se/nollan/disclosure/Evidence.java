package se.nollan.disclosure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Why what is withheld cannot be recovered: of each group the worlds in which it is largest and
 * smallest, and one each in which its numerator and the rest of its denominator differ.
 */
final class Evidence {
  private static final World TRUTH = new World(new int[0], new long[0]);

  /** What is held of one group. */
  record Proof(World highest, World lowest, World numerator, World rest) {
    static final Proof NONE = new Proof(TRUTH, TRUTH, TRUTH, TRUTH);

    List<World> worlds() {
      return List.of(highest, lowest, numerator, rest);
    }

    private boolean touches(Quantities all, int group) {
      return highest.touches(all, group)
          || lowest.touches(all, group)
          || numerator.touches(all, group)
          || rest.touches(all, group);
    }
  }

  private final Quantities all;
  private final Threshold threshold;
  private final Proof[] proofs;

  /** Of each group: those that at some time had a proof that touches it. */
  private final BitSet[] users;

  Evidence(Quantities all, Threshold threshold) {
    this.all = all;
    this.threshold = threshold;
    this.proofs = new Proof[all.groups()];
    this.users = new BitSet[all.groups()];
    Arrays.fill(proofs, Proof.NONE);
  }

  Proof proof(int group) {
    return proofs[group];
  }

  /** How much more than in truth the group's denominator may be; 0 if nothing is known. */
  long above(int group) {
    return proofs[group].highest.denominator(all, group);
  }

  /** How much less. */
  long below(int group) {
    return -proofs[group].lowest.denominator(all, group);
  }

  boolean denominatorHidden(int group) {
    return above(group) + below(group) >= threshold.least();
  }

  /** Whether nobody can tell the numerator, unless there is none. */
  boolean numeratorHidden(int group) {
    return all.numeratorOf(group) == 0 || proofs[group].numerator.change(all.numerator[group]) != 0;
  }

  /** Whether nobody can tell the rest of the denominator, unless there is none. */
  boolean restHidden(int group) {
    return all.restOf(group) == 0 || proofs[group].rest.change(all.rest[group]) != 0;
  }

  boolean hidden(int group) {
    return denominatorHidden(group) && numeratorHidden(group) && restHidden(group);
  }

  /** Keeps what a world says of every group that it changes. */
  void add(World world) {
    int before = Quantities.NONE;
    for (int quantity : world.quantities()) {
      int group = all.group[quantity];
      if (group != Quantities.NONE && group != before) {
        add(group, world);
      }
      before = group;
    }
  }

  private void add(int group, World world) {
    Proof old = proofs[group];
    long change = world.denominator(all, group);
    Proof proof =
        new Proof(
            change > above(group) ? world : old.highest,
            -change > below(group) ? world : old.lowest,
            old.numerator == TRUTH && world.change(all.numerator[group]) != 0
                ? world
                : old.numerator,
            old.rest == TRUTH && world.change(all.rest[group]) != 0 ? world : old.rest);
    if (!proof.equals(old)) {
      proofs[group] = proof;
      use(group, world);
    }
  }

  private void use(int group, World world) {
    for (int quantity : world.quantities()) {
      int touched = all.group[quantity];
      if (touched != Quantities.NONE) {
        if (users[touched] == null) {
          users[touched] = new BitSet();
        }
        users[touched].set(group);
      }
    }
  }

  /** Groups whose proof needs that this one is withheld, itself among them. */
  List<Integer> dependants(int group) {
    List<Integer> dependants = new ArrayList<>();
    if (users[group] != null) {
      users[group].stream()
          .filter(user -> proofs[user].touches(all, group))
          .forEach(dependants::add);
    }
    return dependants;
  }

  /** Drops what no longer holds if a group is shown; what was held of them. */
  Map<Integer, Proof> drop(int shown) {
    Map<Integer, Proof> dropped = new HashMap<>();
    for (int group : dependants(shown)) {
      Proof old = proofs[group];
      dropped.put(group, old);
      proofs[group] =
          group == shown
              ? Proof.NONE
              : new Proof(
                  unlessTouched(old.highest, shown),
                  unlessTouched(old.lowest, shown),
                  unlessTouched(old.numerator, shown),
                  unlessTouched(old.rest, shown));
    }
    return dropped;
  }

  private World unlessTouched(World world, int shown) {
    return world.touches(all, shown) ? TRUTH : world;
  }

  /** Takes back what {@link #drop} gave. */
  void restore(Map<Integer, Proof> dropped) {
    dropped.forEach((group, proof) -> proofs[group] = proof);
  }

  /** Takes over what others found of a group. */
  void take(Evidence other, int group) {
    proofs[group] = other.proofs[group];
    for (World world : proofs[group].worlds()) {
      use(group, world);
    }
  }

  /** Checks once more, exactly, that the proofs hold; the groups of which they do not. */
  List<Integer> failing(Pattern pattern, BitSet exempt) {
    return pattern
        .withheld()
        .filter(group -> !exempt.get(group))
        .filter(group -> !hidden(group) || !holds(proofs[group], pattern))
        .boxed()
        .toList();
  }

  private boolean holds(Proof proof, Pattern pattern) {
    return proof.highest.agrees(all, pattern)
        && proof.lowest.agrees(all, pattern)
        && proof.numerator.agrees(all, pattern)
        && proof.rest.agrees(all, pattern);
  }
}
