package se.nollan.publish.files;

import java.io.IOException;
import java.io.OutputStream;
import se.nollan.publish.Publication;

/** One file of a publication's folder. Equal publications give equal bytes, in any time zone. */
public interface PublicationFile {
  /** Its name in the folder. */
  String name();

  /**
   * Writes it; the stream is left open.
   *
   * @throws IOException if the stream fails
   */
  void write(Publication publication, OutputStream to) throws IOException;
}
