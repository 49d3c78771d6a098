package se.nollan.lineage;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Events on their way to a server that takes them, refuses them, or does not answer. */
class EmitterTest {
  private static final String KEY = "a-secret-key";

  private final List<String> heard = Collections.synchronizedList(new ArrayList<>());
  private final List<String> warned = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch done = new CountDownLatch(1);
  private HttpServer server;

  /** What the server does of a request; it keeps what it heard before. */
  private interface Answer {
    void to(HttpExchange request) throws IOException;
  }

  private Answer answer = request -> request.sendResponseHeaders(201, -1);

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext(
        "/",
        request -> {
          String body = new String(request.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          heard.add(
              request.getRequestURI()
                  + " "
                  + request.getRequestHeaders().getFirst("Authorization")
                  + " "
                  + body.replaceFirst(".*\"eventType\":\"([A-Z]+)\".*", "$1"));
          answer.to(request);
          request.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    done.countDown();
    server.stop(0);
  }

  @Test
  void eventsArriveInOrderWithTheKey() {
    emit(Map.of("OPENLINEAGE_URL", url()), RunEvent.Type.START, RunEvent.Type.COMPLETE);
    assertThat(heard)
        .containsExactly(
            "/api/v1/lineage Bearer a-secret-key START",
            "/api/v1/lineage Bearer a-secret-key COMPLETE");
    assertThat(warned).isEmpty();
  }

  @Test
  void anotherPathIsTakenAsItStands() {
    emit(Map.of("OPENLINEAGE_URL", url() + "/hooks/lineage?of=nollan"), RunEvent.Type.START);
    emit(Map.of("OPENLINEAGE_URL", url(), "OPENLINEAGE_ENDPOINT", "events"), RunEvent.Type.START);
    assertThat(heard)
        .containsExactly(
            "/hooks/lineage?of=nollan Bearer a-secret-key START",
            "/events Bearer a-secret-key START");
  }

  @Test
  void aServerThatRefusesIsToldOnce() {
    answer = request -> request.sendResponseHeaders(500, -1);
    emit(Map.of("OPENLINEAGE_URL", url()), RunEvent.Type.START, RunEvent.Type.COMPLETE);
    assertThat(heard).hasSize(2);
    assertThat(warned).containsExactly("the lineage server at " + url() + " answered 500");
  }

  @Test
  void aRedirectIsNotFollowedWithTheKey() {
    answer =
        request -> {
          request.getResponseHeaders().add("Location", url() + "/elsewhere");
          request.sendResponseHeaders(307, -1);
        };
    emit(Map.of("OPENLINEAGE_URL", url()), RunEvent.Type.START);
    assertThat(heard).hasSize(1);
    assertThat(warned).hasSize(1);
  }

  @Test
  @Timeout(10)
  void aServerThatNeverAnswersIsNotWaitedForLong() {
    answer = request -> waitUntilDone();
    assertThat(slowest()).isLessThan(Duration.ofSeconds(5));
    assertThat(warned).hasSize(1).first().asString().startsWith("the lineage server at " + url());
  }

  @Test
  @Timeout(10)
  void norOneWhoseAnswerNeverEnds() {
    answer =
        request -> {
          request.sendResponseHeaders(200, 0);
          request.getResponseBody().write(1);
          request.getResponseBody().flush();
          waitUntilDone();
        };
    assertThat(slowest()).isLessThan(Duration.ofSeconds(5));
    assertThat(warned).hasSize(1);
  }

  @Test
  void aServerThatIsNotThereIsTold() throws IOException {
    String nobody;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = "http://127.0.0.1:" + free.getLocalPort();
    }
    emit(Map.of("OPENLINEAGE_URL", nobody), RunEvent.Type.START, RunEvent.Type.FAIL);
    assertThat(warned)
        .containsExactly("the lineage server at " + nobody + " did not answer: ConnectException");
  }

  @Test
  void aKeyThatIsNoneIsNotQuoted() {
    emit(
        Map.of("OPENLINEAGE_URL", url(), "OPENLINEAGE_API_KEY", KEY + "\nof two lines"),
        RunEvent.Type.START);
    assertThat(warned).containsExactly("IllegalArgumentException");
  }

  @Test
  void anEventThatCannotBeMadeIsTold() {
    try (Emitter emitter =
        new Emitter(json -> heard.add(json), Duration.ofSeconds(1), warned::add)) {
      emitter.emit(
          () -> {
            throw new IllegalStateException("070-123 45 67");
          });
    }
    assertThat(heard).isEmpty();
    assertThat(warned).containsExactly("IllegalStateException");
  }

  private Duration slowest() {
    long begin = System.nanoTime();
    emit(
        Map.of(
            "OPENLINEAGE__TRANSPORT__TYPE", "http",
            "OPENLINEAGE__TRANSPORT__URL", url(),
            "OPENLINEAGE__TRANSPORT__TIMEOUT_IN_MILLIS", "500"),
        RunEvent.Type.START,
        RunEvent.Type.COMPLETE);
    return Duration.ofNanos(System.nanoTime() - begin);
  }

  private void emit(Map<String, String> environment, RunEvent.Type... types) {
    Map<String, String> all = new HashMap<>(Map.of("OPENLINEAGE_API_KEY", KEY));
    all.putAll(environment);
    LineageSettings settings = LineageSettings.of(all, List.of()).orElseThrow();
    try (Emitter emitter =
        new Emitter(settings.transport(line -> {}), settings.patience(), warned::add)) {
      List.of(types).forEach(type -> emitter.emit(() -> event(type)));
    }
    assertThat(warned).noneMatch(line -> line.contains(KEY));
  }

  private static RunEvent event(RunEvent.Type type) {
    return new RunEvent(
        type,
        Instant.EPOCH,
        "urn:nollan:test",
        UUID.randomUUID(),
        List.of(),
        new RunEvent.Job("nollan", "nollan.run", List.of()),
        List.of(),
        List.of());
  }

  private String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void waitUntilDone() {
    try {
      done.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
