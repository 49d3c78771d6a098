package se.nollan.simulate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Receives the files of a simulation, by path relative to the landing. Several threads open files
 * at the same time, never twice the same.
 */
@FunctionalInterface
public interface Landing {

  /** A new file at that path (with {@code /} between folders), in the place of an older one. */
  OutputStream create(String path) throws IOException;

  /** A landing in a local folder, which is made when the first file comes. */
  static Landing folder(Path root) {
    return new LandingFolder(root);
  }
}
