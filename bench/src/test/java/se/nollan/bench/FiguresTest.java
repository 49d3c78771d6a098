package se.nollan.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresTest {
  @TempDir private Path folder;
  private Figures script;

  @BeforeEach
  void theScriptsFigures() throws IOException {
    script =
        figures(
            "measure,level,area,unit_group,period_kind,period,numerator,denominator,value",
            "visible,nation,SE,all,month,2026-03,30,40,0.75",
            "visible,region,12,all,month,2026-03,3,4,0.75");
  }

  @Test
  void theSameCountsAgreeWhateverTheOrderAndTheOtherColumns() throws IOException {
    Figures product =
        figures(
            "definition,measure,level,area,area_name,unit_group,period_kind,period,numerator,denominator",
            "skr-2.0,visible,region,12,\"Skåne, hela\",all,month,2026-03,3,4",
            "skr-2.0,visible,nation,SE,Sverige,all,month,2026-03,30,40");

    assertThat(script.differences(product)).isEmpty();
  }

  @Test
  void anotherCountIsADifference() throws IOException {
    Figures product =
        figures(
            "measure,level,area,unit_group,period_kind,period,numerator,denominator",
            "visible,nation,SE,all,month,2026-03,30,41",
            "visible,region,12,all,month,2026-03,3,4");

    assertThat(script.differences(product))
        .containsExactly("visible,nation,SE,all,month,2026-03: 30 of 41, and not 30 of 40");
  }

  @Test
  void aCellThatOnlyOneOfThemHasIsADifference() throws IOException {
    Figures product =
        figures(
            "measure,level,area,unit_group,period_kind,period,numerator,denominator",
            "visible,nation,SE,all,month,2026-03,30,40",
            "visible,region,14,all,month,2026-03,3,4");

    assertThat(script.differences(product))
        .containsExactly(
            "visible,region,12,all,month,2026-03: nothing, and not 3 of 4",
            "visible,region,14,all,month,2026-03: 3 of 4, and not nothing");
  }

  @Test
  void aMeasureThatTheScriptDoesNotComputeIsPassedOver() throws IOException {
    Figures product =
        figures(
            "measure,level,area,unit_group,period_kind,period,numerator,denominator",
            "visible,nation,SE,all,month,2026-03,30,40",
            "visible,region,12,all,month,2026-03,3,4",
            "agent_booked,region,12,all,month,2026-03,3,4");

    assertThat(script.differences(product)).isEmpty();
  }

  @Test
  void aCellThatIsThereTwiceIsNoStatistic() {
    assertThatThrownBy(
            () ->
                figures(
                    "measure,level,area,unit_group,period_kind,period,numerator,denominator",
                    "visible,nation,SE,all,month,2026-03,30,40",
                    "visible,nation,SE,all,month,2026-03,30,40"))
        .isInstanceOf(FailedException.class)
        .hasMessageContaining("twice");
  }

  private Figures figures(String... lines) throws IOException {
    return Figures.read(
        Files.writeString(folder.resolve("statistic.csv"), String.join("\n", lines)));
  }
}
