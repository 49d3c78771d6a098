package se.nollan.ingest;

import com.typesafe.config.ConfigValueType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.fs.GlobPattern;
import se.nollan.ingest.read.FileFormat;
import se.nollan.ingest.read.FileNaming;

/** Reads the keys of a source that say which files it reads, and of what kind they are. */
final class NamingKeys {
  /** The keys. */
  static final Set<String> ALL = Set.of("format", "files");

  private static final FileNaming ANY = new FileNaming(null, List.of("*"));

  private final SourceKeys keys;

  NamingKeys(SourceKeys keys) {
    this.keys = keys;
  }

  /** What they say, as far as nothing is wrong. */
  FileNaming read() {
    Optional<String> name = keys.text("format");
    Optional<FileFormat> format = name.flatMap(FileFormat::of);
    if (name.isPresent() && format.isEmpty()) {
      keys.problem("format", "'" + name.get() + "' is none of csv, jsonl, parquet, xlsx, xml");
    }
    List<String> files = files();

    if (name.isEmpty() && files.stream().anyMatch(glob -> ANY.formatOf(glob).isEmpty())) {
      keys.problem(
          "files",
          "does not tell what kind the files are, as \"*.csv\" would; say format = csv, jsonl or"
              + " parquet beside it");
    }
    return new FileNaming(format.orElse(null), files);
  }

  private List<String> files() {
    List<String> globs =
        keys.value("files", "a pattern of file names, or a list of them", this::given)
            .orElse(List.of());
    if (keys.has("files") && globs.stream().anyMatch(glob -> !isName(glob))) {
      keys.problem("files", "holds what is no pattern of file names, such as \"cdr_*\"");
      return List.of();
    }
    for (String glob : globs) {
      if (new PassedOver().test(glob)) {
        keys.problem("files", "'" + glob + "' is for files that are passed over for their names");
      }
    }
    return globs;
  }

  private List<String> given() {
    boolean list = keys.config().getValue("files").valueType() == ConfigValueType.LIST;
    return list ? keys.config().getStringList("files") : List.of(keys.config().getString("files"));
  }

  private static boolean isName(String glob) {
    try {
      return !glob.isBlank() && !glob.contains("/") && new GlobPattern(glob).compiled() != null;
    } catch (RuntimeException e) {
      return false;
    }
  }
}
