package se.nollan.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  @ParameterizedTest
  @CsvSource({
    // of a unit and its region, all and private: what is withheld; what is left
    "'',                                                        EVERYTHING",
    "UNIT private,                                              EVERYTHING",
    "UNIT private; REGION private,                              NO_GROUPS",
    "UNIT all; UNIT private,                                    EVERYTHING",
    "UNIT all; UNIT private; REGION private,                    NO_UNITS",
    "UNIT all; UNIT private; REGION private; REGION all,        EVERYTHING",
  })
  void isLessIfAllThatIsFinerIsWithheldAndSomethingIsShown(String hidden, Detail left) {
    Set<StatisticKey> withheld =
        Arrays.stream(hidden.split("; "))
            .filter(each -> !each.isEmpty())
            .map(DetailTest::key)
            .collect(Collectors.toSet());
    Set<StatisticKey> all =
        Stream.of("UNIT all", "UNIT private", "REGION all", "REGION private")
            .map(DetailTest::key)
            .collect(Collectors.toSet());

    assertThat(Detail.left(all, withheld)).isEqualTo(left);
  }

  private static StatisticKey key(String levelAndGroup) {
    String[] words = levelAndGroup.split(" ");
    return new StatisticKey(
        "same_day_phone", StatisticKey.Level.valueOf(words[0]), "12", "12", words[1], "2026-03");
  }
}
