package se.nollan.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.nollan.ingest.read.FilesOfASource.gzip;
import static se.nollan.ingest.read.FilesOfASource.utf8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FingerprintedTest {
  private static final String ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @Test
  void theChecksumIsOfAllBytesHoweverFewWereAskedFor() throws IOException {
    Fingerprinted untouched = new Fingerprinted(new ByteArrayInputStream(utf8("abc")));
    assertThat(untouched.checksumOfAll()).isEqualTo(ABC);

    Fingerprinted begun = new Fingerprinted(new ByteArrayInputStream(utf8("abc")));
    assertThat(begun.read()).isEqualTo('a');
    assertThat(begun.skip(1)).isEqualTo(1);
    assertThat(begun.checksumOfAll()).isEqualTo(ABC);
  }

  @Test
  void aStoreThatFailsIsNotTakenForAPackedFileThatIsCut() {
    byte[] beginning = Arrays.copyOf(gzip("some text"), 15);
    InputStream failing =
        new SequenceInputStream(
            new ByteArrayInputStream(beginning),
            new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException("connection reset");
              }
            });
    assertThatThrownBy(
            () -> {
              InputStream text = Compression.open("a.csv.gz", new Fingerprinted(failing));
              while (Compression.read(text, new byte[64]) >= 0) {
                // On to where the store fails.
              }
            })
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("connection reset");
  }
}
