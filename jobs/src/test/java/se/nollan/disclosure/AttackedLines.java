package se.nollan.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.math3.optim.linear.LinearConstraint;
import org.apache.commons.math3.optim.linear.Relationship;

/**
 * All that an attacker has: what is known, and how the unknowns hang together. What follows at once
 * is followed: unknowns that are the same have one name, and one that a sum tells is none.
 */
final class AttackedLines {
  private static final long ROOM = 10_000;

  private final Map<String, Long> truth;
  private final Map<String, Long> known;
  private final Map<String, String> sameAs = new HashMap<>();
  private final Map<String, List<AttackedLine>> linesOf = new HashMap<>();

  /**
   * Of tables.
   *
   * @param truth every number
   * @param known those that are shown
   */
  AttackedLines(Map<String, Long> truth, Map<String, Long> known, List<AttackedLine> lines) {
    this.truth = truth;
    this.known = new HashMap<>(known);
    Set<AttackedLine> left = new LinkedHashSet<>(lines);
    for (boolean more = true; more; ) {
      left = followed(left);
      more = false;
      for (AttackedLine line : left) {
        more |= follow(line);
      }
    }
    left.forEach(
        line ->
            line.terms()
                .keySet()
                .forEach(
                    name -> linesOf.computeIfAbsent(name, none -> new ArrayList<>()).add(line)));
  }

  private Set<AttackedLine> followed(Set<AttackedLine> lines) {
    Set<AttackedLine> followed = new LinkedHashSet<>();
    for (AttackedLine line : lines) {
      AttackedLine now = line.renamed(this::name).knowing(known);
      if (!now.terms().isEmpty()) {
        followed.add(now);
      }
    }
    return followed;
  }

  private boolean follow(AttackedLine line) {
    AttackedLine now = line.renamed(this::name).knowing(known);
    if (now.equation() && now.terms().size() == 1) {
      now.terms().forEach((name, sign) -> known.put(name, -now.known() / sign));
      return true;
    }
    if (now.same()) {
      List<String> names = List.copyOf(now.terms().keySet());
      sameAs.put(names.get(1), names.get(0));
      return true;
    }
    return false;
  }

  /** The one name of all unknowns that are the same. */
  String name(String name) {
    String now = name;
    while (sameAs.containsKey(now)) {
      now = sameAs.get(now);
    }
    return now;
  }

  boolean tell(String name) {
    return known.containsKey(name(name));
  }

  long known(String name) {
    return known.get(name(name));
  }

  /** All unknowns that have to do with one, however remotely; nothing else can tell of it. */
  Set<String> connected(String name) {
    Set<String> connected = new LinkedHashSet<>(Set.of(name(name)));
    ArrayDeque<String> open = new ArrayDeque<>(connected);
    while (!open.isEmpty()) {
      for (AttackedLine line : linesOf.getOrDefault(open.remove(), List.of())) {
        line.terms().keySet().stream().filter(connected::add).forEach(open::add);
      }
    }
    return connected;
  }

  /** Some unknowns, where all others are what they are in truth. */
  AttackedPart part(Collection<String> names) {
    Map<String, Integer> places = new LinkedHashMap<>();
    names.stream()
        .map(this::name)
        .filter(name -> !known.containsKey(name))
        .forEach(name -> places.putIfAbsent(name, places.size()));
    Map<String, Long> others = new HashMap<>();
    Set<AttackedLine> lines = new LinkedHashSet<>();
    places.keySet().forEach(name -> lines.addAll(linesOf.getOrDefault(name, List.of())));
    lines.forEach(
        line ->
            line.terms().keySet().stream()
                .filter(name -> !places.containsKey(name))
                .forEach(name -> others.put(name, truth.get(name))));
    List<LinearConstraint> constraints = new ArrayList<>();
    lines.forEach(line -> constraints.add(line.knowing(others).constraint(places)));
    constraints.add(bounded(places.keySet()));
    return new AttackedPart(places, constraints);
  }

  /**
   * Tables of any size could be, where nothing bounds them; those much larger than the truth are
   * not looked at, so that each search has an end.
   */
  private LinearConstraint bounded(Set<String> names) {
    double[] ones = new double[names.size()];
    Arrays.fill(ones, 1);
    long sum = names.stream().mapToLong(truth::get).sum();
    return new LinearConstraint(ones, Relationship.LEQ, 2 * sum + ROOM);
  }
}
