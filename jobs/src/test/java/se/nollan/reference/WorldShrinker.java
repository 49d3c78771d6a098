package se.nollan.reference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Takes files and lines away from a world for as long as it still shows a difference.
 *
 * <p>jqwik shrinks value by value and gives up long before a world fits on a screen; halves of what
 * is left, then quarters and so on (delta debugging), get there in some hundred tries.
 */
public final class WorldShrinker {

  private final Predicate<World> shows;

  private WorldShrinker(Predicate<World> shows) {
    this.shows = shows;
  }

  /** A world from which no file, and then no line, can be taken without losing the difference. */
  public static World smallest(World world, Predicate<World> shows) {
    WorldShrinker shrinker = new WorldShrinker(shows);
    World fewerFiles = new World(shrinker.fewest(world.deliveries(), World::new));
    return shrinker.fewerLines(fewerFiles);
  }

  private World fewerLines(World world) {
    List<Delivery> deliveries = new ArrayList<>(world.deliveries());
    for (int i = 0; i < deliveries.size(); i++) {
      int index = i;
      Delivery whole = deliveries.get(i);
      List<String> lines = whole.text().lines().toList();
      Function<List<String>, World> with =
          kept -> {
            List<Delivery> changed = new ArrayList<>(deliveries);
            changed.set(index, delivery(whole, lines.get(0), kept));
            return new World(changed);
          };
      if (lines.size() > 1) {
        List<String> kept = fewest(lines.subList(1, lines.size()), with);
        deliveries.set(i, with.apply(kept).deliveries().get(i));
      }
    }
    World smaller = new World(deliveries);
    return shows.test(smaller) ? smaller : world;
  }

  private static Delivery delivery(Delivery whole, String header, List<String> lines) {
    String text =
        header + "\n" + lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    return new Delivery(
        whole.region(), whole.source(), whole.period(), whole.fileName(), text, whole.packing());
  }

  /** The fewest parts, in order, that still show it; tries to do without ever smaller runs. */
  private <T> List<T> fewest(List<T> parts, Function<List<T>, World> with) {
    List<T> kept = parts;
    for (int run = Math.max(1, parts.size() / 2); run > 0; run /= 2) {
      int start = 0;
      while (start < kept.size()) {
        List<T> without = without(kept, start, Math.min(start + run, kept.size()));
        if (shows.test(with.apply(without))) {
          kept = without;
        } else {
          start += run;
        }
      }
    }
    return kept;
  }

  private static <T> List<T> without(List<T> parts, int start, int end) {
    return IntStream.range(0, parts.size())
        .filter(i -> i < start || i >= end)
        .mapToObj(parts::get)
        .toList();
  }
}
