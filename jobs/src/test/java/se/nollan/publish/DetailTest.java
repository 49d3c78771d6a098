package se.nollan.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.nollan.disclosure.StatisticKey;

class DetailTest {
  @ParameterizedTest
  @CsvSource({
    // level, group,  shown in as much detail as
    "UNIT,   all,     EVERYTHING NO_GROUPS",
    "UNIT,   private, EVERYTHING",
    "REGION, all,     EVERYTHING NO_GROUPS NO_UNITS",
    "REGION, private, EVERYTHING",
    "NATION, all,     EVERYTHING NO_GROUPS NO_UNITS",
    "NATION, other,   EVERYTHING",
  })
  void showsNoMoreThanItSays(StatisticKey.Level level, String group, String shown) {
    StatisticKey key = new StatisticKey("same_day_phone", level, "12", "12", group, "2026-03");
    List<String> details =
        Arrays.stream(Detail.values()).filter(each -> each.shows(key)).map(Detail::name).toList();
    assertThat(details).containsExactly(shown.split(" "));
  }
}
