package se.nollan.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;
import se.nollan.ingest.Sources;
import se.nollan.settings.Settings;
import se.nollan.settings.SettingsFile;

/** Where sources are configured, beside the project's own {@code conf/}. */
final class ConfOption {
  @Option(
      names = "--conf",
      paramLabel = "DIR",
      description =
          "A folder with configuration of your own: DIR/nollan.conf, and sources in"
              + " DIR/sources/*.conf, or DIR/*.conf if there is no DIR/sources.")
  private Optional<Path> folder = Optional.empty();

  Sources sources() {
    List<Path> folders = new ArrayList<>(own());
    folder.ifPresent(given -> folders.add(sourcesIn(given)));
    return Sources.read(folders);
  }

  /** What the folder's nollan.conf says goes before the project's. */
  Settings settings() {
    List<Path> folders = new ArrayList<>();
    home().map(home -> home.resolve("conf")).ifPresent(folders::add);
    folder.map(ConfOption::existing).ifPresent(folders::add);
    return SettingsFile.load(folders);
  }

  /** The project's own folder of sources, if the program runs from the project. */
  private static List<Path> own() {
    return home().map(home -> List.of(home.resolve("conf/sources"))).orElse(List.of());
  }

  private static Optional<Path> home() {
    return Optional.ofNullable(System.getProperty("nollan.home")).map(Path::of);
  }

  private static Path sourcesIn(Path given) {
    Path sources = existing(given).resolve("sources");
    return Files.isDirectory(sources) ? sources : given;
  }

  private static Path existing(Path given) {
    if (!Files.isDirectory(given)) {
      throw new UsageException("--conf: there is no folder " + given);
    }
    return given;
  }
}
