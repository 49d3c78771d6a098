package se.nollan.publish.files;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nollan.publish.files.Publications.shown;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.nollan.publish.Publication;

/** The delivery file, and that its description says what stands in it. */
class DeliveryFileTest {
  private static final Publication EVERY_KIND = Publications.ofEveryKind();

  @Test
  void aUnitsMonthIsARecordAndTheLastRowCounts() {
    assertThat(Publications.text(new DeliveryFile(), EVERY_KIND).replace("\r\n", "\n"))
        .isEqualTo(
            """
            posttyp;layout;manad;region;enhet;enhetsnamn;driftsform;enhetstyp;telefon_status;telefon_besvarade;telefon_totalt;telefon_andel;chatt_status;chatt_besvarade;chatt_totalt;chatt_andel;summa_status;summa_besvarade;summa_totalt;summa_andel;definition;publikation;stadium
            D;1;2026-01;12;SE2321000016-A;Åsö vårdcentral;offentlig;vardcentral;1;20;30;66,7;3;x;x;x;5;.;.;.;skr-2.0;3;P
            D;1;2026-02;12;SE2321000016-A;Åsö vårdcentral;okand;okand;4;..;..;..;2;0;0;-;9;-;-;-;skr-2.0;3;P
            S;1;2;20;30;0;0;0;0
            """);
  }

  @Test
  void everyLineEndsWithCrLf() {
    String file = Publications.text(new DeliveryFile(), EVERY_KIND);
    assertThat(file.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    assertThat(file).endsWith("\r\n");
  }

  @Test
  void aNameNeverBreaksARecordOrRunsAsAFormula() {
    Publication publication =
        new Publications()
            .called("=a;\"b\"\r\nc")
            .standing()
            .unit("same_day_phone", "all", "2026-01", shown(20, 30))
            .make();
    assertThat(Publications.text(new DeliveryFile(), publication).lines())
        .hasSize(3)
        .element(1)
        .asString()
        .contains(";\"'=a;\"\"b\"\" c\";")
        .endsWith(";3;S");
  }

  @Test
  void noTwoStatusesLookAlike() {
    assertThat(new HashSet<>(List.of("1", "2", "3", "4", "5", "9"))).hasSize(6);
    assertThat(
            DeliveryLayout.fields().stream()
                .filter(field -> field.name().equals("telefon_status"))
                .findFirst()
                .orElseThrow()
                .codes()
                .stream()
                .map(DeliveryField.Code::code))
        .doesNotHaveDuplicates()
        .hasSize(6);
  }

  @Test
  void noFieldIsLongerThanDescribedAndEveryCodeIs() {
    Publication longest =
        new Publications()
            .called("=" + "å".repeat(300))
            .unit("same_day_phone", "all", "2026-01", shown(999_999_999, 999_999_999))
            .unit("same_day_phone", "other", "2026-01", shown(999_999_999, 999_999_999))
            .make();
    for (Publication each : List.of(EVERY_KIND, longest)) {
      for (DeliveryRecord delivered : DeliveryRecord.of(each)) {
        for (DeliveryField field : DeliveryLayout.fields()) {
          String value = field.value().apply(delivered);
          assertThat(value.length()).as(field.name()).isLessThanOrEqualTo(field.length());
          if (!field.codes().isEmpty()) {
            assertThat(field.codes()).extracting(DeliveryField.Code::code).contains(value);
          }
        }
      }
    }
  }

  @Test
  void theDescriptionNumbersEveryFieldOfTheFile() {
    String description = Publications.text(new DeliveryDescription(), EVERY_KIND);
    List<String> header =
        List.of(
            Publications.text(new DeliveryFile(), EVERY_KIND).lines().findFirst().get().split(";"));
    for (int i = 0; i < header.size(); i++) {
      assertThat(description)
          .contains("| %d | %s |".formatted(i + 1, header.get(i).replace("_", "\\_")));
    }
    assertThat(description)
        .contains("3 = skyddad")
        .contains("Layouten är Nollans egen; den är inte SKR:s postbeskrivning.");
    String trailer =
        Publications.text(new DeliveryFile(), EVERY_KIND).lines().reduce((a, b) -> b).get();
    assertThat(DeliveryFile.trailerFields()).hasSize(trailer.split(";").length);
  }
}
