package se.nollan.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** How much disk a lake takes, against what was delivered. */
final class Sizes {
  private static final double MEGABYTE = 1e6;

  private Sizes() {}

  static void print(Path landing, Path lake) throws IOException {
    long delivered = Folders.size(landing);
    long kept = Folders.size(lake);
    System.out.printf(
        Locale.ROOT,
        "lake / deliveries  %.2f ×  (%,.1f MB in %,d files; %,.1f MB of gzip)%n",
        (double) kept / delivered,
        kept / MEGABYTE,
        Folders.files(lake).size(),
        delivered / MEGABYTE);
  }
}
