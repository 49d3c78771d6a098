package se.nollan.publish.files;

import java.io.IOException;
import java.io.OutputStream;
import se.nollan.publish.Publication;

/** One file of a publication. */
public interface PublicationFile {
  /** Its name in the publication's folder; ASCII, so that every system takes it. */
  String name();

  /** What it holds, in one line. */
  Wording title();

  /** Writes the file. Equal publications give equal bytes. The stream is left open. */
  void write(Publication publication, OutputStream out) throws IOException;
}
