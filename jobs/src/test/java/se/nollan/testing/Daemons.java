package se.nollan.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The processes of a cluster, each with its log in the folder. */
final class Daemons implements AutoCloseable {
  private final Path folder;
  private final List<Process> processes = new ArrayList<>();

  Daemons(Path folder) {
    this.folder = folder;
  }

  void start(String name, ChildJvm jvm, String main, String... arguments) throws IOException {
    Process process = jvm.with("nollan.log", log(name).toString()).start(main, arguments);
    processes.add(process);
    // What it has to say is in its log; an output that nobody reads would stop it one day.
    process.getInputStream().close();
  }

  private Path log(String name) {
    return folder.resolve(name + ".log");
  }

  /** The first of at least so many lines of a log that hold the words. */
  String await(String name, String words, int times) throws Exception {
    for (int i = 0; i < 600; i++) {
      if (Files.exists(log(name))) {
        List<String> lines =
            Files.readString(log(name), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.contains(words))
                .toList();
        if (lines.size() >= times) {
          return lines.get(0);
        }
      }
      if (processes.stream().anyMatch(process -> !process.isAlive())) {
        break;
      }
      Thread.sleep(100);
    }
    throw new IllegalStateException("the cluster did not start; see " + log(name));
  }

  @Override
  public void close() {
    // Workers first, the last started: they end their executors.
    for (int i = processes.size() - 1; i >= 0; i--) {
      Process process = processes.get(i);
      process.destroy();
      try {
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
          process.descendants().forEach(ProcessHandle::destroyForcibly);
          process.destroyForcibly();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
