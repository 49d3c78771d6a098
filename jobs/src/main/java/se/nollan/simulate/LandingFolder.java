package se.nollan.simulate;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes a simulation's files below a local folder. */
record LandingFolder(Path root) implements Landing {

  @Override
  public OutputStream create(String path) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.newOutputStream(file);
  }
}
