package se.nollan.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;

/**
 * The process that only unpacks deliveries, and finds where fields and lines end: {@code Tokens
 * LANDING DEPTH}. Nothing is kept, decoded or understood.
 *
 * @param bytes unpacked
 * @param fields separators and line ends, outside of quotes
 * @param lines line ends, outside of quotes
 */
public record Tokens(long bytes, long fields, long lines) {
  /** How far it goes. */
  enum Depth {
    UNPACKED("unpacked only"),
    TOKENISED("unpacked and tokenised");

    private final String title;

    Depth(String title) {
      this.title = title;
    }

    String title() {
      return title;
    }
  }

  private static final int BUFFER = 1 << 16;

  public static void main(String[] args)
      throws IOException, InterruptedException, ExecutionException {
    Tokens all = of(Path.of(args[0]), Depth.valueOf(args[1]));
    System.out.printf(
        Locale.ROOT, "%,d bytes, %,d fields, %,d lines%n", all.bytes, all.fields, all.lines);
  }

  /** Of all files, on all cores, the largest first. */
  static Tokens of(Path landing, Depth depth)
      throws IOException, InterruptedException, ExecutionException {
    List<Path> files =
        Folders.files(landing).stream()
            .sorted(Comparator.comparingLong(Folders::sizeOf).reversed())
            .toList();
    ExecutorService cores =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    try {
      List<Future<Tokens>> each = new ArrayList<>();
      for (Path file : files) {
        each.add(cores.submit(() -> ofFile(file, depth)));
      }
      Tokens sum = new Tokens(0, 0, 0);
      for (Future<Tokens> one : each) {
        sum = sum.plus(one.get());
      }
      return sum;
    } finally {
      cores.shutdownNow();
    }
  }

  private static Tokens ofFile(Path file, Depth depth) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file), BUFFER)) {
      byte[] buffer = new byte[BUFFER];
      long bytes = 0;
      long fields = 0;
      long lines = 0;
      boolean quoted = false;
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        bytes += read;
        for (int i = 0; i < read && depth == Depth.TOKENISED; i++) {
          byte next = buffer[i];
          if (next == '"') {
            quoted = !quoted;
          } else if (next == ',' && !quoted) {
            fields++;
          } else if (next == '\n' && !quoted) {
            fields++;
            lines++;
          }
        }
      }
      return new Tokens(bytes, fields, lines);
    }
  }

  private Tokens plus(Tokens other) {
    return new Tokens(bytes + other.bytes, fields + other.fields, lines + other.lines);
  }
}
