package se.nollan.publish.files;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A workbook's parts without the time at which they were written, so that it is the same again. */
final class SteadyZip {
  private static final String CORE = "docProps/core.xml";

  /**
   * Without a time zone, which a zip has not. Of the very first time that a zip can hold, Java
   * would write the instant beside it, as the machine's time zone has it.
   */
  private static final LocalDateTime START = LocalDateTime.of(1980, 2, 1, 0, 0);

  private SteadyZip() {}

  /** Copies the workbook; it says that it was made at that time. The stream is left open. */
  static void copy(Path workbook, Instant made, OutputStream out) throws IOException {
    try (ZipFile from = new ZipFile(workbook.toFile())) {
      ZipOutputStream to = new ZipOutputStream(out);
      for (ZipEntry entry : from.stream().toList()) {
        ZipEntry steady = new ZipEntry(entry.getName());
        steady.setTimeLocal(START);
        to.putNextEntry(steady);
        try (InputStream part = from.getInputStream(entry)) {
          if (entry.getName().equals(CORE)) {
            to.write(madeAt(part.readAllBytes(), made));
          } else {
            part.transferTo(to);
          }
        }
        to.closeEntry();
      }
      to.finish();
    }
  }

  private static byte[] madeAt(byte[] core, Instant made) {
    String text = new String(core, StandardCharsets.UTF_8);
    String steady = text.replaceFirst("(<dcterms:created[^>]*>)[^<]*", "$1" + made);
    return steady.getBytes(StandardCharsets.UTF_8);
  }
}
