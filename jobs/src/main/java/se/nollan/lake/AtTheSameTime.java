package se.nollan.lake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Supplier;

/** Does independent work at the same time: while one job waits for its commit, another reads. */
public final class AtTheSameTime {
  private static final int THREADS = 3;

  private AtTheSameTime() {}

  /**
   * The results, by what they were asked for. The first failure fails all; what is still at work
   * then is told to stop, and nobody waits for it.
   */
  public static <K, V> Map<K, V> of(List<K> keys, Function<K, V> work) {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<V>> futures = new ArrayList<>();
      for (K key : keys) {
        futures.add(threads.submit(() -> work.apply(key)));
      }
      Map<K, V> results = new LinkedHashMap<>();
      for (int i = 0; i < keys.size(); i++) {
        results.put(keys.get(i), result(futures.get(i)));
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }

  /** Begins work whose result is wanted later: who asks for it waits, and gets its failure, too. */
  public static <V> Supplier<V> begun(Supplier<V> work) {
    FutureTask<V> task = new FutureTask<>(work::get);
    Thread thread = new Thread(task, "begun");
    thread.setDaemon(true);
    thread.start();
    return () -> result(task);
  }

  /**
   * Work that goes on beside what is done until it is closed, which waits for all of it and gets
   * its failures: the first, with the others as suppressed ones.
   */
  public static final class Beside implements AutoCloseable {
    private final List<Supplier<Boolean>> begun = new ArrayList<>();

    public void begin(Runnable work) {
      begun.add(
          AtTheSameTime.begun(
              () -> {
                work.run();
                return true;
              }));
    }

    @Override
    public void close() {
      Optional<RuntimeException> failure = Optional.empty();
      for (Supplier<Boolean> work : begun) {
        try {
          work.get();
        } catch (RuntimeException e) {
          failure.ifPresent(first -> first.addSuppressed(e));
          failure = failure.or(() -> Optional.of(e));
        }
      }
      if (failure.isPresent()) {
        throw failure.get();
      }
    }
  }

  private static <V> V result(Future<V> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    }
  }

  /** Does all of it; the first failure fails all, as in {@link #of}. */
  public static void all(Runnable... work) {
    of(
        List.of(work),
        each -> {
          each.run();
          return true;
        });
  }
}
