package se.nollan.testing;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * S3Proxy in a process of its own, on loopback: HTTP, signed requests, objects in a folder. Its
 * class path is that of the module s3server, because its libraries are not those of Spark.
 */
public final class S3Server implements AutoCloseable {
  public static final String ID = "nollan-tests";
  public static final String SECRET = "a-secret-that-no-log-may-show";

  private static final Path CLASS_PATH = Project.HOME.resolve("s3server/target/s3server.classpath");

  private final Process process;
  private final int port;

  private S3Server(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** What a server does beside storing objects. */
  public enum Kind {
    SIGNED("s3proxy.authorization=aws-v2-or-v4\n"),
    /** Believes everybody, so that a proxy may alter requests. */
    UNSIGNED("s3proxy.authorization=none\n");

    private final String properties;

    Kind(String properties) {
      this.properties = properties;
    }
  }

  /** A server with these buckets. */
  public static S3Server start(Path folder, Kind kind, String... buckets) throws IOException {
    if (!Files.exists(CLASS_PATH)) {
      throw new IllegalStateException(
          "there is no " + CLASS_PATH + "; make it: ./mvnw -pl s3server process-test-resources");
    }
    for (String bucket : buckets) {
      Files.createDirectories(folder.resolve("objects").resolve(bucket));
    }
    int port = freePort();
    Path properties =
        Files.writeString(
            folder.resolve(kind + ".properties"),
            """
            s3proxy.endpoint=http://127.0.0.1:%d
            s3proxy.identity=%s
            s3proxy.credential=%s
            jclouds.provider=filesystem-nio2
            jclouds.filesystem.basedir=%s
            """
                    .formatted(port, ID, SECRET, folder.resolve("objects"))
                + kind.properties);
    Path logging =
        Files.writeString(
            folder.resolve("logback.xml"),
            """
            <configuration>
              <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
                <encoder><pattern>%d %-5level %logger{0} %msg%n</pattern></encoder>
              </appender>
              <root level="WARN"><appender-ref ref="out"/></root>
            </configuration>
            """);
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-Dlogback.configurationFile=" + logging,
                    "-cp",
                    Files.readString(CLASS_PATH).trim(),
                    "org.gaul.s3proxy.Main",
                    "--properties",
                    properties.toString()))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve(kind + ".log").toFile())
            .start();
    S3Server server = new S3Server(process, port);
    server.await(folder.resolve(kind + ".log"));
    return server;
  }

  public int port() {
    return port;
  }

  public String endpoint() {
    return "http://127.0.0.1:" + port;
  }

  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private void await(Path log) throws IOException {
    for (int i = 0; i < 300; i++) {
      try (Socket socket = new Socket("127.0.0.1", port)) {
        return;
      } catch (IOException e) {
        if (!process.isAlive()) {
          break;
        }
        pause();
      }
    }
    close();
    throw new IllegalStateException("the S3 server did not start: " + Files.readString(log));
  }

  private static void pause() {
    try {
      Thread.sleep(100);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(5, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
