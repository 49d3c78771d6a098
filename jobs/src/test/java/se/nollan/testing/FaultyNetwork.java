package se.nollan.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Stands between a client and an HTTP server, and does to them what networks do: requests reach the
 * server and are carried out, but the answer to some is lost.
 */
public final class FaultyNetwork implements AutoCloseable {
  private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *([0-9]+)");

  private final ServerSocket socket;
  private final int server;
  private final Fault fault;
  private final AtomicInteger lost = new AtomicInteger();

  /**
   * What goes wrong, by a request's head (in lower case for the questions).
   *
   * @param loses whether the answer is lost
   * @param answers what is answered in the server's place, if anything
   * @param alters what becomes of the head
   */
  private record Fault(
      Predicate<String> loses,
      Function<String, Optional<String>> answers,
      UnaryOperator<String> alters) {}

  private FaultyNetwork(int server, Fault fault) throws IOException {
    this.socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    this.server = server;
    this.fault = fault;
    thread(this::accept);
  }

  /** Loses answers to requests whose head is such. */
  public static FaultyNetwork losing(int server, Predicate<String> head) throws IOException {
    return new FaultyNetwork(
        server, new Fault(head, any -> Optional.empty(), UnaryOperator.identity()));
  }

  /** Leaves a header out of requests, as a store would that does not know it. */
  public static FaultyNetwork without(int server, String header) throws IOException {
    return new FaultyNetwork(
        server,
        new Fault(
            any -> false,
            any -> Optional.empty(),
            head -> head.replaceAll("(?im)^" + header + ":.*\r\n", "")));
  }

  /** Answers writes with an error of S3: {@code 403 AccessDenied}. */
  public static FaultyNetwork refusingWrites(int server, String error) throws IOException {
    return refusing(server, head -> head.matches("(?s)(put|post|delete) .*"), error);
  }

  /** Answers requests with such a head with an error of S3: {@code 501 NotImplemented}. */
  public static FaultyNetwork refusing(int server, Predicate<String> head, String error)
      throws IOException {
    String[] parts = error.split(" ");
    String body = "<Error><Code>" + parts[1] + "</Code><Message>No.</Message></Error>";
    String answer =
        "HTTP/1.1 %s Refused\r\nContent-Type: application/xml\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s"
            .formatted(parts[0], body.length(), body);
    return new FaultyNetwork(
        server,
        new Fault(
            any -> false,
            each -> head.test(each) ? Optional.of(answer) : Optional.empty(),
            UnaryOperator.identity()));
  }

  public String endpoint() {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  /** How many answers were lost so far. */
  public int lost() {
    return lost.get();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Socket far = new Socket(InetAddress.getLoopbackAddress(), server);
        client.setTcpNoDelay(true);
        far.setTcpNoDelay(true);
        Connection connection = new Connection(client, far);
        thread(connection::requests);
        thread(connection::answers);
      } catch (IOException e) {
        // Closed, or a client that is gone already.
      }
    }
  }

  private static void thread(Runnable work) {
    Thread thread = new Thread(work, "faulty-network");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private final class Connection {
    private final Socket client;
    private final Socket far;
    private volatile boolean losing;

    Connection(Socket client, Socket far) {
      this.client = client;
      this.far = far;
    }

    void requests() {
      try {
        InputStream in = client.getInputStream();
        OutputStream out = far.getOutputStream();
        Optional<String> head = head(in);
        while (head.isPresent()) {
          String lower = head.get().toLowerCase(Locale.ROOT);
          Optional<String> answer = fault.answers().apply(lower);
          if (answer.isPresent()) {
            refuse(answer.get());
            break;
          }
          losing = fault.loses().test(lower);
          out.write(fault.alters().apply(head.get()).getBytes(StandardCharsets.ISO_8859_1));
          out.flush();
          Matcher length = LENGTH.matcher(head.get());
          copy(in, out, length.find() ? Long.parseLong(length.group(1)) : 0);
          head = head(in);
        }
      } catch (IOException e) {
        // One side is gone; so goes the other.
      }
      end();
    }

    private void refuse(String answer) throws IOException {
      client.getOutputStream().write(answer.getBytes(StandardCharsets.ISO_8859_1));
      client.shutdownOutput();
      // What the client still sends is read, so that it is not cut off before it has read.
      client.setSoTimeout(1000);
      client.getInputStream().transferTo(OutputStream.nullOutputStream());
    }

    void answers() {
      try {
        InputStream in = far.getInputStream();
        OutputStream out = client.getOutputStream();
        byte[] bytes = new byte[1 << 16];
        for (int n = in.read(bytes); n >= 0; n = in.read(bytes)) {
          String begin = new String(bytes, 0, Math.min(n, 12), StandardCharsets.ISO_8859_1);
          if (losing && !begin.equals("HTTP/1.1 100")) {
            lost.incrementAndGet();
            break;
          }
          out.write(bytes, 0, n);
          out.flush();
        }
      } catch (IOException e) {
        // As above.
      }
      end();
    }

    private void end() {
      try {
        client.close();
        far.close();
      } catch (IOException e) {
        // Closed is closed.
      }
    }

    private static Optional<String> head(InputStream in) throws IOException {
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      int last = 0;
      for (int b = in.read(); b >= 0; b = in.read()) {
        head.write(b);
        last = last << 8 | b;
        if (last == 0x0D0A0D0A) {
          return Optional.of(head.toString(StandardCharsets.ISO_8859_1));
        }
      }
      return Optional.empty();
    }

    private static void copy(InputStream in, OutputStream out, long length) throws IOException {
      byte[] bytes = new byte[1 << 16];
      long left = length;
      while (left > 0) {
        int n = in.read(bytes, 0, (int) Math.min(bytes.length, left));
        if (n < 0) {
          throw new IOException("the client is gone");
        }
        out.write(bytes, 0, n);
        out.flush();
        left -= n;
      }
    }
  }
}
