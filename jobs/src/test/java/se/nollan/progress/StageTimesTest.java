package se.nollan.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** A stage ends where the next one begins; the last one goes on. */
class StageTimesTest {
  private Instant now = Instant.parse("2026-03-29T00:59:58Z");

  @Test
  void eachStageHasItsTime() {
    StageTimes times = new StageTimes(new Hand());
    assertThat(times.all()).isEmpty();
    times.stage("reading unit");
    now = now.plusMillis(1500);
    times.stage("counting rows");
    now = now.plusSeconds(3);
    assertThat(times.all())
        .extracting(stage -> stage.name() + " " + stage.began() + " " + stage.took())
        .containsExactly(
            "reading unit 2026-03-29T00:59:58Z PT1.5S",
            "counting rows 2026-03-29T00:59:59.500Z PT3S");
  }

  /** A clock that is moved by hand. */
  private final class Hand extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
