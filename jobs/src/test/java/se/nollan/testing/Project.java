package se.nollan.testing;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Where the project is, and what the tests run with. */
public final class Project {
  /** Maven runs tests in the module's folder. */
  public static final Path HOME = Path.of("..").toAbsolutePath().normalize();

  private Project() {}

  /** The tests' class path, whoever started them. */
  static String classPath() {
    if (Project.class.getClassLoader() instanceof URLClassLoader loader) {
      return Arrays.stream(loader.getURLs()).map(URL::getPath).collect(Collectors.joining(":"));
    }
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }
}
