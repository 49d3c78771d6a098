package se.nollan.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The names that definitions go by. */
class DefinitionTest {
  private static final String VERSIONS =
      "skr-1.0, skr-1.2, skr-1.3, skr-1.4, skr-1.5, skr-1.6, skr-1.7, skr-1.8, skr-1.9, skr-2.0";
  private static final String VARIANTS =
      "+every-case, +hidden-excluded, +eves-are-working-days, +only-later-calls-absorbed";

  @Test
  void theInstructionInForceIsTheDefault() {
    assertThat(Definition.CURRENT).hasToString("skr-2.0").isEqualTo(Definition.of("skr-2.0"));
  }

  @ParameterizedTest
  @EnumSource
  void everyVersionIsADefinition(Version version) {
    Definition definition = Definition.of("skr-" + version.id());
    assertThat(definition.version()).isEqualTo(version);
    assertThat(definition.variants()).isEmpty();
    assertThat(VERSIONS.split(", ")).contains(definition.toString());
  }

  @ParameterizedTest
  @EnumSource
  void everyVariantGoesWithEveryVersion(Variant variant) {
    for (Version version : Version.values()) {
      String name = "skr-" + version.id() + "+" + variant.id();
      assertThat(Definition.of(name)).hasToString(name);
      assertThat(Definition.of(name).has(variant)).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "skr-2.0+hidden-excluded+every-case, skr-2.0+every-case+hidden-excluded",
    "skr-2.0+every-case+hidden-excluded, skr-2.0+every-case+hidden-excluded",
    "skr-1.6+only-later-calls-absorbed+eves-are-working-days+hidden-excluded+every-case,"
        + "skr-1.6+every-case+hidden-excluded+eves-are-working-days+only-later-calls-absorbed",
    "skr-2.0+every-case+every-case, skr-2.0+every-case"
  })
  void variantsComeInAnyOrderAndAreWrittenInThatOfTheRules(String typed, String written) {
    assertThat(Definition.of(typed)).hasToString(written).isEqualTo(Definition.of(written));
  }

  @ParameterizedTest
  @CsvSource({"skr-9", "skr-1.1", "skr-2", "skr-2.00", "skr-", "skr-v2.0"})
  void anUnknownVersionIsToldWithThoseThereAre(String name) {
    assertThatThrownBy(() -> Definition.of(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no definition '%s'; the versions are %s".formatted(name, VERSIONS));
  }

  @ParameterizedTest
  @CsvSource({"2.0", "SKR-2.0", "''", "every-case", "+every-case"})
  void aDefinitionWithoutItsVersionIsTold(String name) {
    assertThatThrownBy(() -> Definition.of(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "no definition '%s'; a definition begins with a version: %s".formatted(name, VERSIONS));
  }

  @ParameterizedTest
  @CsvSource({
    "skr-2.0+",
    "skr-2.0+everycase",
    "skr-2.0+EVERY-CASE",
    "skr-2.0++every-case",
    "skr-2.0+every_case"
  })
  void anUnknownVariantIsToldWithThoseThereAre(String name) {
    assertThatThrownBy(() -> Definition.of(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no definition '%s'; the variants are %s".formatted(name, VARIANTS));
  }

  @Test
  void versionsAreInTheOrderOfTheirDates() {
    assertThat(Version.values()).extracting(Version::date).isSorted().doesNotHaveDuplicates();
    assertThat(Version.values())
        .extracting(version -> "skr-" + version.id())
        .containsExactly(VERSIONS.split(", "));
  }

  @ParameterizedTest
  @CsvSource({
    "2.0, 1.0, true",
    "2.0, 2.0, true",
    "1.9, 2.0, false",
    "1.6, 1.6, true",
    "1.5, 1.6, false",
    "1.0, 1.2, false"
  })
  void aRuleHoldsFromItsVersionOn(String version, String since, boolean holds) {
    assertThat(Definition.of("skr-" + version).since(Version.of(since).orElseThrow()))
        .isEqualTo(holds);
  }
}
