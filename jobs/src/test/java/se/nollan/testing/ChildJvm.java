package se.nollan.testing;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A process of its own, with the tests' class path unless another is given. */
public final class ChildJvm {
  private final List<String> options = new ArrayList<>();
  private final Map<String, String> environment = new TreeMap<>();
  private String classPath = Project.classPath();

  /** A JVM with a small heap, opened as Spark needs it. */
  public ChildJvm() {
    options.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(each -> each.startsWith("--") || each.startsWith("-XX:+Ignore"))
        .forEach(options::add);
    options.add("-Djdk.reflect.useDirectMethodHandle=false");
    options.add("-Dio.netty.tryReflectionSetAccessible=true");
    options.add("-Xmx1g");
    options.add("-XX:TieredStopAtLevel=1");
    // What the simple compiler has by default is full after a minute of Spark; then it stops.
    options.add("-XX:ReservedCodeCacheSize=240m");
    options.add("-Dnollan.home=" + Project.HOME);
    options.add("-Dlog4j2.configurationFile=" + Project.HOME.resolve("conf/log4j2.properties"));
  }

  /** With a system property. */
  public ChildJvm with(String property, String value) {
    options.add("-D" + property + "=" + value);
    return this;
  }

  /** With a variable of the environment. */
  public ChildJvm in(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** With this class path in place of the tests'. */
  public ChildJvm classPath(String jars) {
    classPath = jars;
    return this;
  }

  /** Starts a class; both its outputs in one. */
  public Process start(String main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(options);
    command.addAll(List.of("-cp", classPath, main));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("AWS_"));
    builder.environment().putAll(environment);
    return builder.start();
  }
}
