package se.nollan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import se.nollan.contact.Definition;
import se.nollan.lake.LakeTable;
import se.nollan.reference.ReferenceDefinition;
import se.nollan.reference.ReferenceIngest;
import se.nollan.reference.ReferenceLanding;
import se.nollan.reference.ReferenceOutcomes;
import se.nollan.reference.ReferenceStatistics;
import se.nollan.reference.World;
import se.nollan.reference.Worlds;
import se.nollan.testing.TestLake;

/**
 * The whole job on generated deliveries, under any definition. The seed is fixed so that a build
 * says the same twice; another looks further.
 */
class GeneratedDeliveriesTest {

  @Provide
  Arbitrary<List<World>> worlds() {
    return Worlds.worlds().list().ofSize(10);
  }

  @Provide
  Arbitrary<String> definitions() {
    return Arbitraries.of(
        ReferenceDefinition.all().stream().map(ReferenceDefinition::toString).toList());
  }

  @Property(seed = "2026", tries = 1, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
  void theWholeJobAgreesWithTheReference(
      @ForAll("worlds") List<World> worlds, @ForAll("definitions") String definition)
      throws IOException {
    Path folder = Files.createTempDirectory("nollan-generated");
    Path landing = folder.resolve("landing");
    World.together(worlds).writeTo(landing);
    ReferenceLanding reference = new ReferenceIngest().read(landing);
    TestLake lake = new TestLake(folder.resolve("lake"), Definition.of(definition));
    lake.run(landing);

    assertThat(lake.rows(LakeTable.QUARANTINE, "region", "dataset", "key", "reason"))
        .isEqualTo(
            reference.quarantined().stream()
                .map(
                    row ->
                        String.join(
                            ",",
                            row.file().region(),
                            row.dataset().id(),
                            KeyAsKept.of(row),
                            row.reason().name()))
                .sorted()
                .toList());
    assertThat(
            lake.rows(
                LakeTable.CONTACT_OUTCOME,
                "region",
                "source",
                "period",
                "contact_id",
                "outcome",
                "reason",
                "unit_id"))
        .isEqualTo(
            ReferenceOutcomes.of(reference, ReferenceDefinition.parse(definition)).stream()
                .map(
                    row ->
                        String.join(
                            ",",
                            row.region(),
                            row.source(),
                            row.period(),
                            row.contactId(),
                            row.outcome().name(),
                            row.reason(),
                            row.unitId()))
                .sorted()
                .toList());
    assertThat(
            lake.rows(
                LakeTable.STATISTIC,
                "measure",
                "level",
                "area",
                "unit_group",
                "period",
                "numerator",
                "denominator"))
        .isEqualTo(
            ReferenceStatistics.of(reference, ReferenceDefinition.parse(definition)).stream()
                .map(
                    row ->
                        String.join(
                            ",",
                            row.measure(),
                            row.level(),
                            row.area(),
                            row.unitGroup(),
                            row.period(),
                            String.valueOf(row.numerator()),
                            String.valueOf(row.denominator())))
                .sorted()
                .toList());
  }
}
