package se.nollan.lineage;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A dataset's name as OpenLineage's naming conventions give it, so that the same folder has the
 * same name whichever program tells of it.
 *
 * @param namespace the store: {@code file}, {@code s3://bucket}, {@code hdfs://host:8020}
 * @param name the path in it
 */
public record DatasetName(String namespace, String name) {
  private static final Pattern LOCATION =
      Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*):(?://([^/]*))?(/.*)?");

  /** Stores whose objects have keys, and no path that begins at a root. */
  private static final Set<String> OF_OBJECTS = Set.of("s3", "gs", "abfss", "wasbs");

  /** The name of a folder or file, given with its scheme: {@code file:/lake}, {@code s3a://b/l}. */
  public static DatasetName of(String location) {
    Matcher parts = LOCATION.matcher(location);
    if (!parts.matches()) {
      throw new IllegalArgumentException("no scheme: " + location);
    }
    String scheme = canonical(parts.group(1));
    String authority = parts.group(2) == null ? "" : parts.group(2);
    String path = (parts.group(3) == null ? "" : parts.group(3)).replaceFirst("/+$", "");
    if (scheme.equals("file")) {
      return new DatasetName("file", path.isEmpty() ? "/" : path);
    }
    String name = OF_OBJECTS.contains(scheme) ? path.replaceFirst("^/", "") : path;
    return new DatasetName(scheme + "://" + authority, name.isEmpty() ? "/" : name);
  }

  /** What lies below, by its path from here. */
  public DatasetName at(String path) {
    if (!name.equals("/")) {
      return new DatasetName(namespace, name + "/" + path);
    }
    boolean ofObjects = OF_OBJECTS.contains(namespace.replaceFirst(":.*", ""));
    return new DatasetName(namespace, ofObjects ? path : name + path);
  }

  private static String canonical(String scheme) {
    return switch (scheme) {
      case "s3a", "s3n" -> "s3";
      case "abfs" -> "abfss";
      case "wasb" -> "wasbs";
      default -> scheme;
    };
  }
}
