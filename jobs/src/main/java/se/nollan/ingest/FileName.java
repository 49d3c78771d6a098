package se.nollan.ingest;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/**
 * The name of a local file as it can be printed, and whether the JVM can open the file by it: on
 * Unix a name is bytes, and need not be text.
 *
 * @param text the name; bytes that are not UTF-8 as {@code \xE5}
 * @param spelled whether it is the very name
 */
record FileName(String text, boolean spelled) {

  static FileName of(Path file) {
    Path name = file.getFileName();
    String text = name.toString();
    if (same(text, name)) {
      return new FileName(text, true);
    }
    return new FileName(decoded(bytes(file)), false);
  }

  private static boolean same(String text, Path name) {
    try {
      return name.getFileSystem().getPath(text).equals(name);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** The last name's own bytes, which only the file's address shows. */
  private static byte[] bytes(Path file) {
    String address = file.toUri().getRawPath().replaceFirst("/+$", "");
    String name = address.substring(address.lastIndexOf('/') + 1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) == '%') {
        bytes.write(Integer.parseInt(name.substring(i + 1, i + 3), 16));
        i += 2;
      } else {
        bytes.write(name.charAt(i));
      }
    }
    return bytes.toByteArray();
  }

  /** As UTF-8, and as numbers what is not. */
  static String decoded(byte[] bytes) {
    CharsetDecoder utf8 =
        StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(4 * bytes.length + 1);
    while (true) {
      CoderResult end = utf8.decode(in, out, true);
      if (!end.isError()) {
        return out.flip().toString();
      }
      for (int i = 0; i < end.length(); i++) {
        out.put("\\x%02X".formatted(in.get() & 0xFF));
      }
    }
  }
}
