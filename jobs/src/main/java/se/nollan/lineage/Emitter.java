package se.nollan.lineage;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Sends a run's events beside the run, in order. Whatever goes wrong is said once, and never the
 * run's matter.
 */
public final class Emitter implements AutoCloseable {
  private final Transport transport;
  private final Duration patience;
  private final Consumer<String> warn;
  private final AtomicBoolean warned = new AtomicBoolean();
  private final ExecutorService sending =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread thread = new Thread(work, "lineage");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * An emitter.
   *
   * @param patience how long to wait at the end for what is not sent yet
   * @param warn hears in one sentence why events are lost
   */
  public Emitter(Transport transport, Duration patience, Consumer<String> warn) {
    this.transport = transport;
    this.patience = patience;
    this.warn = warn;
  }

  /** Makes an event here and now, and sends it when those before it are gone. */
  public void emit(Supplier<RunEvent> event) {
    try {
      String json = event.get().json();
      sending.execute(() -> send(json));
    } catch (RuntimeException e) {
      lost(e);
    }
  }

  private void send(String json) {
    try {
      transport.send(json);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      lost(e);
    }
  }

  /** Waits for what is not sent yet, but not for long. */
  @Override
  public void close() {
    sending.shutdown();
    try {
      if (!sending.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        say("the last events were not sent within " + patience.toSeconds() + " s");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    sending.shutdownNow();
  }

  /** Others' messages may quote what nobody is to see. */
  private void lost(Exception e) {
    say(e instanceof LineageException ? e.getMessage() : e.getClass().getSimpleName());
  }

  private void say(String why) {
    if (!warned.getAndSet(true)) {
      warn.accept(why);
    }
  }
}
