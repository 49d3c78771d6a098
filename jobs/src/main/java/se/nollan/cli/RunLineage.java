package se.nollan.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.slf4j.LoggerFactory;
import se.nollan.lineage.Emitter;
import se.nollan.lineage.LineageException;
import se.nollan.lineage.LineageSettings;
import se.nollan.lineage.Transport;

/**
 * Tells OpenLineage of a run, if that is configured. A run never fails for it, and hardly waits.
 *
 * @param environment where it is configured
 * @param files where it usually is, otherwise
 * @param err takes one line if events are lost
 */
record RunLineage(Map<String, String> environment, List<Path> files, PrintStream err) {

  /** As the environment of this process says. */
  static RunLineage asConfigured() {
    return new RunLineage(
        System.getenv(),
        List.of(
            Path.of("openlineage.yml"),
            Path.of(System.getProperty("user.home"), ".openlineage", "openlineage.yml")),
        System.err);
  }

  /** Does the work of a command that writes a lake and has no summary; it gets the account. */
  int of(String command, String lake, ToIntFunction<RunAccount> work) {
    RunAccount account = new RunAccount(command, lake, Optional.empty(), false);
    return of(account, () -> work.applyAsInt(account));
  }

  /** Does a run's work, and tells of its begin and its end. */
  int of(RunAccount account, Supplier<Integer> work) {
    AtomicReference<String> lost = new AtomicReference<>();
    Consumer<String> warn =
        why -> {
          LoggerFactory.getLogger(Nollan.class).warn("Lineage is lost: {}", why);
          lost.compareAndSet(null, why);
        };
    try {
      return way(warn).map(way -> told(account, way, warn, work)).orElseGet(work);
    } finally {
      // Not before: it would stand in the middle of what a run says of its stages.
      Optional.ofNullable(lost.get())
          .ifPresent(why -> err.println("nollan: lineage of this run is lost: " + why));
    }
  }

  private Optional<Way> way(Consumer<String> warn) {
    try {
      return LineageSettings.of(environment, files)
          .map(settings -> new Way(settings, settings.transport(System.out::println)));
    } catch (LineageException e) {
      warn.accept(e.getMessage());
    } catch (RuntimeException e) {
      // Others' messages may quote a key.
      warn.accept(e.getClass().getSimpleName());
    }
    return Optional.empty();
  }

  private int told(RunAccount account, Way way, Consumer<String> warn, Supplier<Integer> work) {
    RunEvents events = new RunEvents(account, way.settings());
    try (Emitter emitter = new Emitter(way.transport(), way.settings().patience(), warn)) {
      emitter.emit(events::begun);
      return told(events, emitter, work);
    }
  }

  private static int told(RunEvents events, Emitter emitter, Supplier<Integer> work) {
    int code;
    try {
      code = work.get();
    } catch (Throwable e) {
      // Spark throws checked exceptions that nobody declares.
      emitter.emit(() -> events.failed(e));
      throw e;
    }
    emitter.emit(events::done);
    return code;
  }

  /** Where events go, and what is said in all of them. */
  private record Way(LineageSettings settings, Transport transport) {}
}
