package se.nollan.store;

import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Properties;
import java.util.UUID;

/**
 * Who holds a lease, as its file says: a line each of {@code host=}, {@code process=}, {@code
 * since=} (UTC) and {@code id=}.
 *
 * @param host name of the host
 * @param process its number there
 * @param since when it took the lease
 * @param id random, so that no two files are the same
 */
public record Holder(String host, long process, Instant since, String id) {
  private static final DateTimeFormatter SWEDISH_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Europe/Stockholm"));

  static Holder here() {
    String host;
    try {
      host = InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      host = "a host without a name";
    }
    return new Holder(
        host,
        ProcessHandle.current().pid(),
        Instant.now().truncatedTo(ChronoUnit.SECONDS),
        UUID.randomUUID().toString());
  }

  byte[] text() {
    return "host=%s%nprocess=%d%nsince=%s%nid=%s%n"
        .formatted(host, process, since, id)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** A file that is half written, or not ours, still tells that there is a holder. */
  static Holder parse(byte[] text) {
    Properties lines = new Properties();
    try {
      lines.load(new StringReader(new String(text, StandardCharsets.UTF_8)));
      return new Holder(
          lines.getProperty("host", "an unknown host"),
          Long.parseLong(lines.getProperty("process", "0")),
          Instant.parse(lines.getProperty("since", "1970-01-01T00:00:00Z")),
          lines.getProperty("id", ""));
    } catch (IOException | RuntimeException e) {
      return new Holder("an unknown host", 0, Instant.EPOCH, "");
    }
  }

  @Override
  public String toString() {
    return "process %d on %s, since %s".formatted(process, host, SWEDISH_TIME.format(since));
  }
}
