package se.nollan.cli;

import java.time.Duration;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;
import se.nollan.lake.Writers;

/** What a run does about other runs on the same lake. */
final class WriterOption {
  /** Longer than the lease of a run that was killed. */
  private static final String PATIENCE = "90s";

  @Option(
      names = "--wait",
      paramLabel = "TIME",
      defaultValue = PATIENCE,
      converter = Time.class,
      description =
          "How long to wait for another run on the same lake: 0, 30s, 10m, 2h;"
              + " default ${DEFAULT-VALUE}.")
  private Duration patience;

  @Option(
      names = "--single-writer",
      description =
          "Do not guard against other runs: something else sees to it that there is none. For"
              + " stores that cannot make an object only if there is none.")
  private boolean single;

  /** How many runs may try to write the lake. */
  Writers writers() {
    return single ? new Writers.Single() : new Writers.Several(patience);
  }

  /** Reads {@code 30s}, {@code 10m}, {@code 2h} or {@code 0}. */
  static final class Time implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      if (text.equals("0")) {
        return Duration.ZERO;
      }
      if (!text.matches("[0-9]{1,6}[smh]")) {
        throw new TypeConversionException("'" + text + "' is no time, such as 30s, 10m or 2h");
      }
      return Duration.parse("PT" + text);
    }
  }
}
