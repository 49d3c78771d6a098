package se.nollan.reference;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** A file of a generated landing, as text and as the bytes that the text is packed into. */
public record Delivery(
    String region, String source, String period, String fileName, String text, Packing packing) {

  /** How the text becomes bytes, well or badly. */
  public enum Packing {
    UTF_8,
    GZIP,
    CUT_GZIP,
    LATIN_1
  }

  /** A good file: gzip if its name says so. */
  public Delivery(String region, String source, String period, String fileName, String text) {
    this(
        region,
        source,
        period,
        fileName,
        text,
        fileName.endsWith(".gz") ? Packing.GZIP : Packing.UTF_8);
  }

  /** The same file from another region, whose units have HSA-ids of their own. */
  Delivery from(String other) {
    String renamed = text.replaceAll("(?i)(SE23210000)" + region + "-", "$1" + other + "-");
    return new Delivery(other, source, period, fileName, renamed, packing);
  }

  void writeTo(Path landing) throws IOException {
    Path folder =
        landing.resolve("region=%s/source=%s/period=%s".formatted(region, source, period));
    Files.createDirectories(folder);
    Files.write(folder.resolve(fileName), bytes());
  }

  private byte[] bytes() throws IOException {
    return switch (packing) {
      case UTF_8 -> text.getBytes(StandardCharsets.UTF_8);
      case GZIP -> gzip();
      case CUT_GZIP -> Arrays.copyOf(gzip(), gzip().length / 2);
      case LATIN_1 -> text.getBytes(StandardCharsets.ISO_8859_1);
    };
  }

  private byte[] gzip() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }

  @Override
  public String toString() {
    return "== region=%s/source=%s/period=%s/%s (%s)%n%s"
        .formatted(region, source, period, fileName, packing, text);
  }
}
