package se.nollan.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Option;
import se.nollan.ingest.Sources;

/** Where sources are configured, beside the project's own {@code conf/}. */
final class ConfOption {
  @Option(
      names = "--conf",
      paramLabel = "DIR",
      description =
          "A folder with sources of your own: DIR/sources/*.conf, or DIR/*.conf if there is no"
              + " DIR/sources.")
  private Optional<Path> folder = Optional.empty();

  Sources sources(SparkSession spark) {
    List<Path> folders = new ArrayList<>(own());
    folder.ifPresent(given -> folders.add(sourcesIn(given)));
    return Sources.load(spark, folders);
  }

  /** The project's own folder of sources, if the program runs from the project. */
  private static List<Path> own() {
    return Optional.ofNullable(System.getProperty("nollan.home"))
        .map(home -> List.of(Path.of(home, "conf", "sources")))
        .orElse(List.of());
  }

  private static Path sourcesIn(Path given) {
    if (!Files.isDirectory(given)) {
      throw new UsageException("--conf: there is no folder " + given);
    }
    Path sources = given.resolve("sources");
    return Files.isDirectory(sources) ? sources : given;
  }
}
