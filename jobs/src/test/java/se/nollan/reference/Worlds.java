package se.nollan.reference;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.Tuple;
import net.jqwik.api.sessions.JqwikSession;

/**
 * Generates worlds: landings of two regions and two or three months, small and dense with edge
 * cases.
 */
public final class Worlds {

  private static final int SIZE = 1000;
  private static final List<String> REGIONS = List.of("05", "12");

  private Worlds() {}

  /** Any world. jqwik shrinks it but a little way; {@link WorldShrinker} goes on from there. */
  public static Arbitrary<World> worlds() {
    return WorldTime.periods().flatMap(Worlds::worlds).withoutEdgeCases();
  }

  /**
   * The worlds of so many seeds from that one on: always the same, for tests that are not
   * properties.
   */
  public static List<World> worlds(long firstSeed, int count) {
    List<World> worlds = new ArrayList<>();
    JqwikSession.run(
        () -> {
          RandomGenerator<World> generator = worlds().generator(SIZE, false);
          for (long seed = firstSeed; seed < firstSeed + count; seed++) {
            worlds.add(generator.next(new Random(seed)).value());
          }
        });
    return worlds;
  }

  private static Arbitrary<World> worlds(List<YearMonth> periods) {
    List<Arbitrary<List<Delivery>>> files = new ArrayList<>();
    for (String region : REGIONS) {
      for (YearMonth period : periods) {
        files.add(new WorldFiles(region, period).deliveries());
      }
    }
    return Combinators.combine(Combinators.combine(files).as(Worlds::flat), badFiles())
        .as(
            (good, bad) -> {
              List<Delivery> all = new ArrayList<>(good);
              bad.forEach(file -> all.add(file.get1().of(good.get(file.get2() % good.size()))));
              return new World(all);
            });
  }

  private static Arbitrary<List<Tuple.Tuple2<BadFile, Integer>>> badFiles() {
    return Combinators.combine(BadFile.any(), Arbitraries.integers().between(0, 99))
        .as(Tuple::of)
        .list()
        .uniqueElements(Tuple.Tuple2::get1)
        .ofMaxSize(3);
  }

  private static List<Delivery> flat(List<List<Delivery>> lists) {
    return lists.stream().flatMap(List::stream).toList();
  }
}
