package se.nollan.ingest.read;

import java.io.Serializable;
import se.nollan.model.RegionMonth;

/**
 * A file in the landing, as its listing shows it.
 *
 * @param landing the landing's own path, with scheme
 * @param path from the landing on: a landing that moves is the same landing
 * @param region county code that its folder names
 * @param source source id that its folder names
 * @param period month that its folder names, {@code yyyy-MM}
 * @param size in bytes
 * @param modified milliseconds since 1970 UTC
 * @param etag the store's own mark of the content; empty where it has none
 * @param flaw why it cannot be read, as far as its listing tells; empty if it may be
 */
public record LandingFile(
    String landing,
    String path,
    String region,
    String source,
    String period,
    long size,
    long modified,
    String etag,
    String flaw)
    implements Serializable {

  /** A file that may be read. */
  public LandingFile(
      String landing,
      String path,
      String region,
      String source,
      String period,
      long size,
      long modified,
      String etag) {
    this(landing, path, region, source, period, size, modified, etag, "");
  }

  /** Where the file is. */
  public String location() {
    return landing + "/" + path;
  }

  /** The file's name without its folders. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The path as it can be printed: without what would end a line or command a terminal. */
  public String shown() {
    return shown(path);
  }

  /** The same of any name. */
  public static String shown(String name) {
    StringBuilder shown = new StringBuilder(name.length());
    name.codePoints()
        .forEach(
            c -> {
              switch (Character.getType(c)) {
                case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    shown.append("\\u%04X".formatted(c));
                default -> shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }

  /** The grain of redelivery that the file belongs to. */
  public RegionMonth regionMonth() {
    return new RegionMonth(region, period);
  }
}
