package se.nollan.store;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.util.ShutdownHookManager;
import org.slf4j.LoggerFactory;

/**
 * Says that somebody is at work in a folder, so that others wait. It is renewed as long as its
 * holder lives, and expires by itself if the holder is killed. It is a courtesy and no guard: a
 * holder that slept past the expiry wakes up and works on.
 */
public final class Lease implements AutoCloseable {
  /** Before Hadoop closes its file systems (10) and Spark its session (50). */
  private static final int SHUTDOWN_PRIORITY = 60;

  private static final Duration POLL = Duration.ofSeconds(1);

  private final LeaseFiles files;
  private final int number;
  private final Holder holder;
  private final Runnable release = this::release;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "lease");
            thread.setDaemon(true);
            return thread;
          });

  private Lease(LeaseFiles files, int number, Holder holder) {
    this.files = files;
    this.number = number;
    this.holder = holder;
  }

  /**
   * Takes the lease, once nobody else holds it.
   *
   * @param waiting is told once who holds it, if somebody does
   * @throws LeaseHeldException if it is still held when the wait is over
   */
  public static Lease take(
      FileSystem store, Path folder, LeaseTerms terms, Consumer<Holder> waiting)
      throws IOException {
    LeaseFiles files = new LeaseFiles(store, folder);
    long deadline = System.nanoTime() + terms.patience().toNanos();
    Watch watch = new Watch(files, terms.expiry());
    boolean told = false;
    while (true) {
      Optional<LeaseFiles.Entry> newest = files.newest();
      if (newest.isEmpty() || watch.expired(newest.get())) {
        int number = newest.map(LeaseFiles.Entry::number).orElse(0) + 1;
        Holder here = Holder.here();
        if (files.create(number, here)) {
          return new Lease(files, number, here).begin(terms.renewal());
        }
      } else {
        Holder other = files.holder(newest.get().number());
        if (System.nanoTime() >= deadline) {
          throw new LeaseHeldException(other);
        }
        if (!told) {
          waiting.accept(other);
          told = true;
        }
        pause();
      }
    }
  }

  /** Tells by one clock at a time how long ago a file was renewed. */
  private static final class Watch {
    private final LeaseFiles files;
    private final Duration expiry;
    private Optional<LeaseFiles.Entry> seen = Optional.empty();
    private long bornNanos;

    Watch(LeaseFiles files, Duration expiry) {
      this.files = files;
      this.expiry = expiry;
    }

    boolean expired(LeaseFiles.Entry entry) throws IOException {
      if (!seen.equals(Optional.of(entry))) {
        bornNanos = System.nanoTime() - files.age(entry).toNanos();
        seen = Optional.of(entry);
      }
      return System.nanoTime() - bornNanos > expiry.toNanos();
    }
  }

  private Lease begin(Duration renewal) throws IOException {
    ShutdownHookManager.get().addShutdownHook(release, SHUTDOWN_PRIORITY);
    clock.scheduleAtFixedRate(
        this::renew, renewal.toMillis(), renewal.toMillis(), TimeUnit.MILLISECONDS);
    for (LeaseFiles.Entry entry : files.entries()) {
      if (entry.number() < number) {
        files.delete(entry.number());
      }
    }
    return this;
  }

  private void renew() {
    try {
      if (files.newest().filter(newest -> newest.number() > number).isPresent()) {
        // Somebody took this one to be dead. What it still writes, its commit will tell.
        clock.shutdown();
      } else {
        files.renew(number, holder);
      }
    } catch (IOException | RuntimeException e) {
      LoggerFactory.getLogger(Lease.class).warn("The lease could not be renewed", e);
    }
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(POLL.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for a lease", e);
    }
  }

  @Override
  public void close() {
    release();
    if (!ShutdownHookManager.get().isShutdownInProgress()) {
      ShutdownHookManager.get().removeShutdownHook(release);
    }
  }

  private void release() {
    clock.shutdown();
    try {
      // A renewal that is under way would make the file again.
      clock.awaitTermination(5, TimeUnit.SECONDS);
      files.delete(number);
    } catch (IOException | RuntimeException e) {
      LoggerFactory.getLogger(Lease.class).warn("The lease could not be released", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
