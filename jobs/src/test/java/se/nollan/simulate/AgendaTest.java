package se.nollan.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Attempts come in order of time, also those added while others are taken away. */
class AgendaTest {

  private final Agenda agenda = new Agenda();

  @Test
  void attemptsComeInOrder() {
    agenda.add(300, 1);
    agenda.add(100, 2);
    agenda.add(200, 3);
    agenda.add(100, 0);
    assertThat(all()).containsExactly("100:0", "100:2", "200:3", "300:1");
  }

  @Test
  void aSecondAttemptFindsItsPlace() {
    agenda.add(100, 1);
    agenda.add(300, 2);
    agenda.next();
    agenda.add(200, 1);
    assertThat(all()).containsExactly("200:1", "300:2");
  }

  @Test
  void aCallerMayCallTwiceInASecond() {
    agenda.add(100, 1);
    agenda.add(100, 1);
    assertThat(all()).containsExactly("100:1", "100:1");
  }

  @Test
  void thereIsRoomForAllWhoCall() {
    for (int caller = 0; caller < 5000; caller++) {
      agenda.add(86_399 - caller, caller);
    }
    assertThat(all()).hasSize(5000).startsWith("81400:4999");
    agenda.clear();
    assertThat(agenda.isEmpty()).isTrue();
  }

  private List<String> all() {
    List<String> attempts = new ArrayList<>();
    while (!agenda.isEmpty()) {
      int second = agenda.second();
      attempts.add(second + ":" + agenda.next());
    }
    return attempts;
  }
}
