package se.nollan.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One of this module's programs, in a Java of its own. */
final class JavaProcess {
  private JavaProcess() {}

  static MeasuredProcess of(Path log, Class<?> program, String... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // DuckDB's memory is its own, outside of Java's.
                "-Xmx256m",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
    command.addAll(List.of(arguments));
    return new MeasuredProcess(command, Map.of(), log);
  }
}
