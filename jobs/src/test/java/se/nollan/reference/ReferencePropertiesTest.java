package se.nollan.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import se.nollan.model.CanonicalDataset;
import se.nollan.reference.OutcomeRow.Outcome;

/** Holds the reference to what the rules promise of every region, period and definition. */
class ReferencePropertiesTest {

  private static final List<CanonicalDataset> CONTACTS =
      List.of(CanonicalDataset.PHONE_CONTACT, CanonicalDataset.CHAT_CASE);

  @Provide
  Arbitrary<World> worlds() {
    return Worlds.worlds();
  }

  @Provide
  Arbitrary<ReferenceDefinition> definitions() {
    return Arbitraries.of(ReferenceDefinition.all());
  }

  /** "Every accepted phone contact, and from 1.8 every accepted chat case, gets exactly one." */
  @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
  void everyContactHasOneOutcome(
      @ForAll("worlds") World world, @ForAll("definitions") ReferenceDefinition definition)
      throws IOException {
    ReferenceLanding landing = read(world);
    List<List<String>> contacts =
        landing.accepted().stream()
            .filter(
                row -> CONTACTS.subList(0, definition.since("1.8") ? 2 : 1).contains(row.dataset()))
            .map(
                row -> {
                  String id = row.values().get(row.dataset().key().get(0)).toString();
                  return List.of(row.dataset().id(), row.region(), row.source(), row.period(), id);
                })
            .toList();
    assertThat(
            ReferenceOutcomes.of(landing, definition).stream()
                .map(
                    row ->
                        List.of(
                            row.dataset().id(),
                            row.region(),
                            row.source(),
                            row.period(),
                            row.contactId())))
        .containsExactlyInAnyOrderElementsOf(contacts);
  }

  /** "Accepted = answered + missed + excluded + absorbed"; the nation sums what is left. */
  @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
  void nationSumsAnsweredAndMissed(
      @ForAll("worlds") World world, @ForAll("definitions") ReferenceDefinition definition)
      throws IOException {
    ReferenceLanding landing = read(world);
    Map<Outcome, Long> outcomes =
        ReferenceOutcomes.of(landing, definition).stream()
            .collect(Collectors.groupingBy(OutcomeRow::outcome, Collectors.counting()));
    long answered = outcomes.getOrDefault(Outcome.ANSWERED, 0L);
    List<StatisticRow> years =
        ReferenceStatistics.of(landing, definition).stream()
            .filter(row -> row.measure().equals("same_day_total"))
            .filter(row -> row.area().equals("SE") && row.unitGroup().equals("all"))
            .filter(row -> row.periodKind().equals("year"))
            .toList();
    assertThat(years.stream().mapToLong(StatisticRow::numerator).sum()).isEqualTo(answered);
    assertThat(years.stream().mapToLong(StatisticRow::denominator).sum())
        .isEqualTo(answered + outcomes.getOrDefault(Outcome.MISSED, 0L));
  }

  /** Regions are read and counted apart, so worlds may share a landing. */
  @Property(tries = 10, edgeCases = EdgeCasesMode.NONE)
  void worldsTogetherAreWorldsApart(
      @ForAll("worlds") World one,
      @ForAll("worlds") World other,
      @ForAll("definitions") ReferenceDefinition definition)
      throws IOException {
    Map<List<Object>, Integer> apart = new HashMap<>(reasons(read(one), definition));
    reasons(read(other), definition).forEach((key, count) -> apart.merge(key, count, Integer::sum));
    assertThat(reasons(read(World.together(List.of(one, other))), definition)).isEqualTo(apart);
  }

  private static Map<List<Object>, Integer> reasons(
      ReferenceLanding landing, ReferenceDefinition definition) {
    Stream<List<Object>> outcomes =
        ReferenceOutcomes.of(landing, definition).stream()
            .map(row -> List.of(row.contactId(), row.outcome(), row.reason(), row.day()));
    Stream<List<Object>> quarantined =
        landing.quarantined().stream().map(row -> List.of(row.dataset(), row.reason()));
    return Stream.concat(outcomes, quarantined)
        .collect(Collectors.toMap(key -> key, key -> 1, Integer::sum));
  }

  private static ReferenceLanding read(World world) throws IOException {
    Path folder = Files.createTempDirectory("world");
    try {
      world.writeTo(folder);
      return new ReferenceIngest().read(folder);
    } finally {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
