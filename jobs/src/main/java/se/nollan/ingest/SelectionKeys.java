package se.nollan.ingest;

import com.typesafe.config.ConfigValueType;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.fs.GlobPattern;
import se.nollan.ingest.read.FileFormat;
import se.nollan.ingest.read.Selection;

/** Reads the keys of a source that say which part of a file holds its rows. */
final class SelectionKeys {
  /** The keys. */
  static final Set<String> ALL = Set.of("members", "sheet", "row-tag");

  private static final String XML_NAME = "[\\p{L}_][\\p{L}\\p{N}_.-]*";

  private final SourceKeys keys;

  SelectionKeys(SourceKeys keys) {
    this.keys = keys;
  }

  /**
   * What they say, as far as nothing is wrong.
   *
   * @param format that the source says; null if it says none
   */
  Selection read(FileFormat format) {
    Selection selection = Selection.NONE;
    if (keys.has("members")) {
      selection = selection.withMembers(members(format));
    }
    if (keys.has("sheet")) {
      selection = sheet(format, selection);
    }
    if (keys.has("row-tag") || format == FileFormat.XML) {
      selection = selection.withRowTag(rowTag(format));
    }
    return selection;
  }

  private String members(FileFormat format) {
    if (format == null || !format.isText()) {
      keys.problem(
          "members",
          "goes with format = csv, jsonl or xml: it says which members of a zip file are read, as"
              + " files of that format");
    }
    String glob = keys.text("members").map(String::strip).orElse("");
    if (!isGlob(glob)) {
      keys.problem("members", "is no pattern of file names, such as \"*.csv\"");
    }
    return glob;
  }

  private static boolean isGlob(String text) {
    try {
      return new GlobPattern(text).compiled() != null;
    } catch (RuntimeException e) {
      return false;
    }
  }

  private Selection sheet(FileFormat format, Selection selection) {
    if (format != FileFormat.XLSX) {
      keys.problem("sheet", "goes with format = xlsx");
    }
    if (keys.config().getValue("sheet").valueType() != ConfigValueType.NUMBER) {
      return selection.withSheet(keys.text("sheet").orElse(""));
    }
    Optional<Integer> number = keys.number("sheet");
    if (number.isPresent() && number.get() < 1) {
      keys.problem("sheet", "has to be a name, or a number from 1 on");
    }
    return selection.withSheet(number.orElse(1));
  }

  private String rowTag(FileFormat format) {
    String tag = keys.text("row-tag").map(String::strip).orElse("");
    if (format != FileFormat.XML) {
      keys.problem("row-tag", "goes with format = xml");
    } else if (!tag.matches(XML_NAME)) {
      keys.problem(
          "row-tag",
          "has to be the name of the element that is a row, such as Call, without a prefix");
    }
    return tag;
  }
}
