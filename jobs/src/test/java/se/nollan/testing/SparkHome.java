package se.nollan.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a Spark distribution would be, {@code SPARK_HOME}: the jars that a bare Spark has, without
 * Delta, s3a and the program, and {@code bin/spark-submit}.
 */
public record SparkHome(Path folder) {
  /** What the distribution's own script does: the launcher says how to start the driver. */
  private static final String SUBMIT =
      """
      #!/usr/bin/env bash
      export SPARK_HOME=$(cd "$(dirname "$0")/.." && pwd) SPARK_SCALA_VERSION=2.13
      mapfile -d '' -t command < <("${JAVA_HOME:?}/bin/java" -Xmx128m -cp "$SPARK_HOME/jars/*" \\
        org.apache.spark.launcher.Main org.apache.spark.deploy.SparkSubmit "$@")
      # It begins with an empty word, and a line end before the next.
      command=("${command[@]:1}")
      exec "${command[0]#$'\\n'}" "${command[@]:1}"
      """;

  /** Makes one in the folder, with these jars beside its own. */
  static SparkHome in(Path folder, Path... more) throws IOException {
    Files.createDirectories(folder.resolve("jars"));
    Files.createDirectories(folder.resolve("bin"));
    for (Path jar : Stream.concat(jars().stream(), Stream.of(more)).toList()) {
      Files.createSymbolicLink(folder.resolve("jars").resolve(jar.getFileName()), jar);
    }
    Path submit = Files.writeString(folder.resolve("bin/spark-submit"), SUBMIT);
    Files.setPosixFilePermissions(submit, PosixFilePermissions.fromString("rwxr-xr-x"));
    return new SparkHome(folder);
  }

  /** The jars that every cluster brings. */
  public static List<Path> jars() throws IOException {
    return Project.jars("sparkhome", "-pl sparkhome");
  }

  /** The jars as a class path. */
  String classPath() {
    return folder.resolve("jars") + "/*";
  }

  /** A process of Spark's or YARN's own, on loopback. */
  ChildJvm jvm() {
    return new ChildJvm()
        .classPath(classPath())
        .in("SPARK_HOME", folder.toString())
        .in("SPARK_SCALA_VERSION", "2.13")
        .in("SPARK_LOCAL_IP", "127.0.0.1");
  }
}
