package se.nollan.progress;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** When each stage began and how long it took: a stage ends where the next one begins. */
public final class StageTimes implements Progress {
  /** A stage and its time. */
  public record StageTime(String name, Instant began, Duration took) {}

  private final Clock clock;
  private final List<String> names = new ArrayList<>();
  private final List<Instant> begins = new ArrayList<>();

  public StageTimes() {
    this(Clock.systemUTC());
  }

  StageTimes(Clock clock) {
    this.clock = clock;
  }

  @Override
  public synchronized void stage(String what) {
    names.add(what);
    begins.add(clock.instant());
  }

  /** All stages until now; the last of them goes on. */
  public synchronized List<StageTime> all() {
    Instant now = clock.instant();
    List<StageTime> all = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Instant end = i + 1 < begins.size() ? begins.get(i + 1) : now;
      all.add(new StageTime(names.get(i), begins.get(i), Duration.between(begins.get(i), end)));
    }
    return all;
  }
}
