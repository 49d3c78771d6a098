package se.nollan.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Spark's own module for YARN. Every Spark that Apache publishes brings it, but Maven Central, as
 * far as was seen in November 2026, has none later than 3.5.6: so the sources of that are compiled
 * for the Spark of the tests.
 */
final class SparkYarnModule {
  /** Words of one file, and what they are in the Spark of the tests. */
  private record Change(String file, String before, String after) {}

  private static final String LEAST = "sparkConf.get(EXECUTOR_MIN_MEMORY_OVERHEAD)";

  /** All that has to change in some 7,000 lines. */
  private static final List<Change> CHANGES =
      List.of(
          new Change("YarnSchedulerBackend", "javax.servlet", "jakarta.servlet"),
          new Change("YarnProxyRedirectFilter", "javax.servlet", "jakarta.servlet"),
          new Change(
              "YarnAllocator", "memoryOverheadFactor, sp", LEAST + ", memoryOverheadFactor, sp"),
          new Change("Client", "ResourceProfile.MEMORY_OVERHEAD_MIN_MIB", LEAST),
          new Change("Client", "(GATEWAY_ROOT_PATH)", "(GATEWAY_ROOT_PATH).orNull"),
          new Change("Client", "(REPLACEMENT_ROOT_PATH)", "(REPLACEMENT_ROOT_PATH).orNull"),
          new Change("config", ".createWithDefault(null)", ".createOptional"),
          new Change(
              "ApplicationMaster", "UserAppException(exitCode)", "UserAppException(exitCode, _)"));

  private SparkYarnModule() {}

  /** Compiles it in the folder; the jar. */
  static Path compile(Path sources, List<Path> compiler, Path folder) throws Exception {
    Path jar = folder.resolve("spark-yarn.jar");
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("-nowarn", "-release", "17", "-d", jar.toString()));
    arguments.addAll(List.of("-classpath", joined(SparkHome.jars())));
    try (FileSystem zip = FileSystems.newFileSystem(sources)) {
      for (Path file : files(zip.getPath("/org"), ".scala")) {
        arguments.add(changed(file, folder).toString());
      }
      run(new ChildJvm().classPath(joined(compiler)), arguments);
      try (FileSystem built = FileSystems.newFileSystem(jar)) {
        for (Path service : files(zip.getPath("/META-INF/services"), "")) {
          Path to = built.getPath(service.toString());
          Files.createDirectories(to.getParent());
          Files.copy(service, to);
        }
      }
    }
    return jar;
  }

  private static Path changed(Path file, Path folder) throws IOException {
    String text = Files.readString(file);
    for (Change change : CHANGES) {
      if (file.endsWith(change.file() + ".scala")) {
        if (!text.contains(change.before())) {
          throw new IllegalStateException(file + " does not hold: " + change.before());
        }
        text = text.replace(change.before(), change.after());
      }
    }
    return Files.writeString(folder.resolve(file.getFileName().toString()), text);
  }

  private static void run(ChildJvm jvm, List<String> arguments) throws Exception {
    Process scalac = jvm.start("scala.tools.nsc.Main", arguments.toArray(String[]::new));
    String said = new String(scalac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (scalac.waitFor() != 0) {
      throw new IllegalStateException("Spark's module for YARN does not compile: " + said);
    }
  }

  private static List<Path> files(Path folder, String end) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> Files.isRegularFile(file) && file.toString().endsWith(end))
          .toList();
    }
  }

  private static String joined(List<Path> jars) {
    return jars.stream().map(Path::toString).collect(Collectors.joining(":"));
  }
}
