package se.nollan.lineage;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Posts events to a lineage server. Redirects are not followed: the key is for that server. */
final class HttpTransport implements Transport {
  private final URI uri;
  private final Map<String, String> headers;
  private final Duration timeout;
  private final HttpClient client;

  HttpTransport(URI uri, Map<String, String> headers, Duration timeout) {
    this.uri = uri;
    this.headers = headers;
    this.timeout = timeout;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(timeout)
            .build();
  }

  @Override
  public void send(String json) throws InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(uri)
            .timeout(timeout)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json));
    headers.forEach(request::header);
    CompletableFuture<HttpResponse<Void>> answer =
        client.sendAsync(request.build(), HttpResponse.BodyHandlers.discarding());
    try {
      // The request's own timeout is over once an answer begins; one may never end.
      int status = answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS).statusCode();
      if (status / 100 != 2) {
        throw new LineageException(server() + " answered " + status);
      }
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw unanswered(e);
    } catch (ExecutionException e) {
      throw unanswered(e.getCause());
    }
  }

  private LineageException unanswered(Throwable e) {
    return new LineageException(server() + " did not answer: " + e.getClass().getSimpleName());
  }

  /** Without what else a URL may hold. */
  private String server() {
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return "the lineage server at " + uri.getScheme() + "://" + uri.getHost() + port;
  }
}
