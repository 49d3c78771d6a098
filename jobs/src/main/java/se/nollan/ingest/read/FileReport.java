package se.nollan.ingest.read;

import java.io.Serializable;
import java.util.Optional;

/**
 * What became of one file when it was read.
 *
 * @param path where the file is
 * @param checksum SHA-256 of the file's bytes as delivered, hexadecimal
 * @param rows rows read; 0 of a rejected file
 * @param rejection why the file cannot be used; empty text if it can
 */
public record FileReport(String path, String checksum, long rows, String rejection)
    implements Serializable {

  /** Why the file is rejected, if it is. */
  public Optional<String> rejected() {
    return rejection.isEmpty() ? Optional.empty() : Optional.of(rejection);
  }
}
