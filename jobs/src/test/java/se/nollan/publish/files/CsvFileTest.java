package se.nollan.publish.files;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nollan.publish.files.Publications.shown;

import de.siegmar.fastcsv.reader.CsvReader;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.nollan.publish.Publication;

/** What stands in statistics.csv and coverage.csv. */
class CsvFileTest {
  private static final PublicationFile STATISTICS = new CsvFile<>(StatisticsTable.table());
  private static final PublicationFile COVERAGE = new CsvFile<>(CoverageTable.table());

  @Test
  void eachFigureIsARow() {
    assertThat(Publications.text(STATISTICS, Publications.ofEveryKind()))
        .isEqualTo(
            """
            measure,level,area,area_name,region,unit_group,period_kind,period,status,numerator,denominator,value,ci_low,ci_high,mean_of_months,mean_status,definition
            same_day_chat,unit,SE2321000016-A,Åsö vårdcentral,12,all,month,2026-01,suppressed,x,x,x,x,x,-,none,skr-2.0
            same_day_phone,unit,SE2321000016-A,Åsö vårdcentral,12,all,month,2026-01,shown,20,30,0.666667,0.487801,0.807695,-,none,skr-2.0
            same_day_phone,unit,SE2321000016-A,Åsö vårdcentral,12,health_centre,month,2026-01,shown,20,30,0.666667,0.487801,0.807695,-,none,skr-2.0
            same_day_phone,unit,SE2321000016-A,Åsö vårdcentral,12,public,month,2026-01,shown,20,30,0.666667,0.487801,0.807695,-,none,skr-2.0
            same_day_total,unit,SE2321000016-A,Åsö vårdcentral,12,all,month,2026-01,not_taking_part,.,.,.,.,.,-,none,skr-2.0
            self_booked,unit,SE2321000016-A,Åsö vårdcentral,12,all,month,2026-01,shown,0,20,0.000000,0.000000,0.161125,-,none,skr-2.0
            same_day_chat,unit,SE2321000016-A,Åsö vårdcentral,12,all,month,2026-02,zero,0,0,-,-,-,-,none,skr-2.0
            same_day_phone,unit,SE2321000016-A,Åsö vårdcentral,12,all,month,2026-02,missing,..,..,..,..,..,-,none,skr-2.0
            same_day_phone,region,12,Skåne,12,all,month,2026-01,shown,2,3,0.666667,0.207660,0.938508,-,none,skr-2.0
            same_day_phone,nation,SE,Sverige,,all,year,2026,shown,812345,1000000,0.812345,0.811579,0.813109,0.812346,shown,skr-2.0
            same_day_phone,nation,SE,Sverige,,private,year,2026,suppressed,x,x,x,x,x,x,suppressed,skr-2.0
            same_day_phone,nation,SE,Sverige,,all,month,2026-01,shown,812345,1000000,0.812345,0.811579,0.813109,-,none,skr-2.0
            """);
  }

  @Test
  void noTwoStatusesLookAlikeAndNoneIsEmpty() {
    List<List<String>> looks =
        List.of(
            look(shown(0, 20)),
            look(Publications.ZERO),
            look(Publications.SUPPRESSED),
            look(Publications.MISSING),
            look(Publications.NOT_TAKING_PART));
    for (int column = 0; column < 2; column++) {
      int each = column;
      assertThat(new HashSet<>(looks.stream().map(look -> look.get(each)).toList()))
          .hasSize(5)
          .doesNotContain("");
    }
  }

  /** The status, and what stands in the numbers' places. */
  private static List<String> look(se.nollan.disclosure.Published said) {
    Publication one = new Publications().region("same_day_phone", "all", "2026-01", said).make();
    List<String> row = rows(Publications.text(STATISTICS, one)).get(1);
    return List.of(row.get(8), String.join(" ", row.subList(9, 14)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a;b", "a,b", "a \"b\"", "a\nb", "å ä ö É 😀", " a ", "a\tb"})
  void aNameIsReadBackAsItWasDelivered(String name) {
    assertThat(delivered(name)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          =cmd|'/C calc'!A0
          +46
          -1+1
          @SUM(A1)
          """,
      delimiter = '~',
      quoteCharacter = '`')
  void aNameIsNoFormula(String name) {
    assertThat(delivered(name)).isEqualTo("'" + name);
  }

  private static String delivered(String name) {
    Publication one =
        new Publications()
            .called(name)
            .unit("same_day_phone", "all", "2026-01", shown(20, 30))
            .make();
    return rows(Publications.text(STATISTICS, one)).get(1).get(3);
  }

  @Test
  void coverageSaysWhenTheNumberOfUnitsIsNotKnown() {
    Publication publication =
        new Publications()
            .coverage("12", "2026-01", "phone_contact", "REPORTED", 3, 2)
            .coverage("12", "2026-02", "phone_contact", "NOT_TAKING_PART", Optional.empty())
            .make();
    assertThat(Publications.text(COVERAGE, publication))
        .isEqualTo(
            """
            region,region_name,month,dataset,status,units_expected,units_told,units_missing,units_not_taking_part,units_not_stated
            12,Skåne,2026-01,phone_contact,reported,3,2,1,1,0
            12,Skåne,2026-02,phone_contact,not_taking_part,..,..,..,..,..
            """);
  }

  static List<List<String>> rows(String csv) {
    return CsvReader.builder().ofCsvRecord(csv).stream().map(row -> row.getFields()).toList();
  }
}
