package se.nollan.ingest;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Counts the files and folders of a landing that are no deliveries by their names alone: hidden
 * ones, and what other programs leave lying about wherever they have been.
 */
public final class PassedOver {
  private static final Set<String> LEFT =
      Set.of(
          // Windows
          "thumbs.db",
          "ehthumbs.db",
          "ehthumbs_vista.db",
          "desktop.ini",
          "$recycle.bin",
          "system volume information",
          // macOS
          "icon\r",
          // Linux, and storage in offices
          "lost+found",
          "@eadir",
          "#recycle");

  /** What is still being sent or written, what editors and browsers keep, an office's locks. */
  private static final Pattern UNFINISHED =
      Pattern.compile(
          "~\\$.*|.*(~|:zone\\.identifier|\\.(tmp|temp|part|partial|filepart|crdownload))",
          Pattern.DOTALL);

  private long hidden;
  private long left;

  /** Whether a file or folder of that name is no delivery; if so, it is counted. */
  boolean test(String name) {
    if (name.startsWith(".") || name.startsWith("_")) {
      hidden++;
      return true;
    }
    if (isLeft(name)) {
      left++;
      return true;
    }
    return false;
  }

  private static boolean isLeft(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return LEFT.contains(lower) || UNFINISHED.matcher(lower).matches();
  }

  /** How many names begin with {@code .} or {@code _}. */
  public long hidden() {
    return hidden;
  }

  /** How many are what programs leave lying about. */
  public long left() {
    return left;
  }
}
