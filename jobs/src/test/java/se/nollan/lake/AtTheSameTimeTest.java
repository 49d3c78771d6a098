package se.nollan.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class AtTheSameTimeTest {
  @Test
  void whatIsBegunGoesOnBesideAndIsDoneOnce() {
    CountDownLatch asked = new CountDownLatch(1);
    Supplier<Object> begun =
        AtTheSameTime.begun(
            () -> {
              await(asked);
              return new Object();
            });

    asked.countDown();

    assertThat(begun.get()).isSameAs(begun.get());
  }

  @Test
  void whoAsksForItGetsItsFailure() {
    Supplier<String> begun =
        AtTheSameTime.begun(
            () -> {
              throw new IllegalArgumentException("not to be planned");
            });

    assertThatThrownBy(begun::get)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not to be planned");
  }

  @Test
  void whatGoesOnBesideAFailureIsWaitedFor() {
    AtomicBoolean done = new AtomicBoolean();
    assertThatThrownBy(
            () -> {
              try (AtTheSameTime.Beside beside = new AtTheSameTime.Beside()) {
                beside.begin(() -> failing("not written"));
                beside.begin(() -> done.set(true));
                throw new IllegalArgumentException("not read");
              }
            })
        .hasMessage("not read")
        .hasSuppressedException(new IllegalStateException("not written"));
    assertThat(done).isTrue();
  }

  @Test
  void whatFailsBesideFailsTheWholeAndNoFailureIsLost() {
    assertThatThrownBy(
            () -> {
              try (AtTheSameTime.Beside beside = new AtTheSameTime.Beside()) {
                beside.begin(() -> failing("not written"));
                beside.begin(() -> failing("nor this"));
              }
            })
        .hasMessage("not written")
        .hasSuppressedException(new IllegalStateException("nor this"));
  }

  private static void failing(String why) {
    throw new IllegalStateException(why);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
