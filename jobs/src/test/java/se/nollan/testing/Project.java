package se.nollan.testing;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where the project is, and what the tests run with. */
public final class Project {
  /** Maven runs tests in the module's folder. */
  public static final Path HOME = Path.of("..").toAbsolutePath().normalize();

  private Project() {}

  /**
   * The jars of a module that is a class path and nothing else.
   *
   * @param maven what makes them, said when they are not there
   */
  static List<Path> jars(String module, String maven) throws IOException {
    Path file = HOME.resolve(module + "/target/" + module + ".classpath");
    if (!Files.exists(file)) {
      throw new IllegalStateException(
          "there is no " + file + "; make it: ./mvnw " + maven + " process-test-resources");
    }
    return Stream.of(Files.readString(file).trim().split(":")).map(Path::of).toList();
  }

  /** What {@code ./mvnw package} makes for clusters. */
  public static Path clusterJar() throws IOException {
    try (Stream<Path> built = Files.list(HOME.resolve("jobs/target"))) {
      return built
          .filter(file -> file.toString().endsWith("-cluster.jar"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("build the jars first: ./mvnw package"));
    }
  }

  /** The tests' class path, whoever started them. */
  static String classPath() {
    if (Project.class.getClassLoader() instanceof URLClassLoader loader) {
      return Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(":"));
    }
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
