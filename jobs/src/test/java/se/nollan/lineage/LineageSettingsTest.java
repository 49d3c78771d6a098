package se.nollan.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What switches lineage on, and where events then go. */
class LineageSettingsTest {
  @TempDir private Path folder;

  @Test
  void nothingIsSentUnlessSomethingSaysWhere() {
    assertThat(of(Map.of())).isEmpty();
    assertThat(of(Map.of("OPENLINEAGE_NAMESPACE", "sweden", "OPENLINEAGE_API_KEY", "k"))).isEmpty();
    assertThat(LineageSettings.of(Map.of(), List.of(folder.resolve("not-there.yml")))).isEmpty();
  }

  @Test
  void disabledIsOffWhateverElseIsSaid() {
    assertThat(of(Map.of("OPENLINEAGE_URL", "http://localhost", "OPENLINEAGE_DISABLED", "true")))
        .isEmpty();
    assertThat(of(Map.of("OPENLINEAGE__TRANSPORT__TYPE", "noop"))).isEmpty();
  }

  @Test
  void aFileOfSettingsSaysWhere() throws Exception {
    Path events = folder.resolve("new/events.jsonl");
    Path settings = yaml("transport:\n  type: file\n  location: " + events + "\n");
    Transport named = way(Map.of("OPENLINEAGE_CONFIG", settings.toString()), List.of());
    Transport usual = way(Map.of(), List.of(folder.resolve("not-there.yml"), settings));
    named.send("{1}");
    usual.send("{2}");
    assertThat(Files.readAllLines(events)).containsExactly("{1}", "{2}");
  }

  @Test
  void theEnvironmentSaysWhere() throws Exception {
    Path events = folder.resolve("events.jsonl");
    way(
            Map.of(
                "OPENLINEAGE__TRANSPORT__TYPE",
                "file",
                "OPENLINEAGE__TRANSPORT__LOCATION",
                events.toString()),
            List.of())
        .send("{1}");
    way(
            Map.of(
                "OPENLINEAGE__TRANSPORT", "{\"type\": \"file\", \"location\": \"" + events + "\"}"),
            List.of())
        .send("{2}");
    assertThat(Files.readAllLines(events)).containsExactly("{1}", "{2}");
  }

  @Test
  void aFileOfSettingsGoesBeforeTheEnvironment() throws Exception {
    Path settings = yaml("transport: {type: console}\n");
    List<String> shown = new ArrayList<>();
    LineageSettings.of(Map.of("OPENLINEAGE_URL", "http://localhost"), List.of(settings))
        .orElseThrow()
        .transport(shown::add)
        .send("{}");
    assertThat(shown).containsExactly("{}");
  }

  @Test
  void anEventMayTakeFiveSecondsUnlessSaidOtherwise() {
    assertThat(of(Map.of("OPENLINEAGE_URL", "http://localhost")).orElseThrow().patience())
        .isEqualTo(Duration.ofSeconds(6));
    assertThat(
            of(Map.of(
                    "OPENLINEAGE__TRANSPORT__TYPE", "http",
                    "OPENLINEAGE__TRANSPORT__URL", "http://localhost",
                    "OPENLINEAGE__TRANSPORT__TIMEOUT_IN_MILLIS", "500"))
                .orElseThrow()
                .patience())
        .isEqualTo(Duration.ofMillis(1500));
  }

  @Test
  void theJobsNamespaceAndWhatItIsAPartOf() {
    LineageSettings plain = of(Map.of("OPENLINEAGE_URL", "http://localhost")).orElseThrow();
    assertThat(plain.namespace()).isEqualTo("nollan");
    assertThat(plain.parent()).isEmpty();
    LineageSettings scheduled =
        of(Map.of(
                "OPENLINEAGE_URL", "http://localhost",
                "OPENLINEAGE_NAMESPACE", "sweden",
                "OPENLINEAGE_PARENT_ID",
                    "airflow/nightly.nollan/0190a6e6-3b1c-7000-8000-000000000001"))
            .orElseThrow();
    assertThat(scheduled.namespace()).isEqualTo("sweden");
    assertThat(scheduled.parent().orElseThrow().content())
        .isEqualTo(
            Map.of(
                "run",
                Map.of("runId", "0190a6e6-3b1c-7000-8000-000000000001"),
                "job",
                Map.of("namespace", "airflow", "name", "nightly.nollan")));
  }

  @ParameterizedTest
  @CsvSource({
    "'transport: {type: kafka}', 'is to be http, file or console, and not ''kafka'''",
    "'transport: {type: http}', 'wants ''url'''",
    "'transport: {type: file}', 'wants ''location'''",
    "'transport: {type: http, url: ''ftp://host''}', 'http:// or https://'",
    "'transport: {auth: {apiKey: geheim', 'cannot be read'",
  })
  void whatCannotBeUnderstoodIsToldWithoutQuotingIt(String text, String told) throws IOException {
    Path settings = yaml(text);
    assertThatThrownBy(() -> way(Map.of(), List.of(settings)))
        .isInstanceOf(LineageException.class)
        .hasMessageContaining(told)
        .hasMessageNotContaining("geheim");
  }

  @Test
  void aNamedFileThatIsNotThereIsTold() {
    assertThatThrownBy(() -> of(Map.of("OPENLINEAGE_CONFIG", folder + "/none.yml")))
        .isInstanceOf(LineageException.class)
        .hasMessageContaining("none.yml");
  }

  private Path yaml(String text) throws IOException {
    return Files.writeString(folder.resolve("openlineage.yml"), text);
  }

  private static Optional<LineageSettings> of(Map<String, String> environment) {
    return LineageSettings.of(environment, List.of());
  }

  private static Transport way(Map<String, String> environment, List<Path> files) {
    return LineageSettings.of(environment, files).orElseThrow().transport(line -> {});
  }
}
