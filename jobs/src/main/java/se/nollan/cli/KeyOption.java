package se.nollan.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.Option;
import se.nollan.ingest.Pseudonyms;

/** The secret key that persons' pseudonyms are made with. */
final class KeyOption {
  private static final String VARIABLE = "NOLLAN_PSEUDONYM_KEY";

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description =
          "File with the secret pseudonym key, at least "
              + Pseudonyms.SHORTEST_KEY
              + " bytes. Default: the environment variable "
              + VARIABLE
              + ".")
  private Optional<Path> file = Optional.empty();

  Pseudonyms pseudonyms() {
    byte[] key = file.map(KeyOption::read).orElseGet(KeyOption::fromEnvironment);
    if (key.length < Pseudonyms.SHORTEST_KEY) {
      throw new UsageException(
          "the pseudonym key has %d bytes, and needs at least %d; make one with: %s"
              .formatted(key.length, Pseudonyms.SHORTEST_KEY, recipe()));
    }
    return Pseudonyms.of(key);
  }

  private static byte[] fromEnvironment() {
    String key = System.getenv(VARIABLE);
    if (key == null || key.isEmpty()) {
      throw new UsageException(
          "there is no pseudonym key; give --key-file FILE, or set "
              + VARIABLE
              + ". Make one once and keep it: "
              + recipe());
    }
    return key.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] read(Path file) {
    try {
      byte[] bytes = Files.readAllBytes(file);
      int end = bytes.length;
      // A text editor's last line end is no part of the key.
      while (end > 0 && (bytes[end - 1] == '\n' || bytes[end - 1] == '\r')) {
        end--;
      }
      return Arrays.copyOf(bytes, end);
    } catch (IOException e) {
      throw new UsageException("the key file " + file + " cannot be read; " + recipe());
    }
  }

  private static String recipe() {
    return "(umask 077; head -c 48 /dev/urandom | base64 -w0 > nollan.key)";
  }
}
