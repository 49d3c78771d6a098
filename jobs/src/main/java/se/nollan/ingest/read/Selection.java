package se.nollan.ingest.read;

import java.io.Serializable;

/**
 * Says which part of a file holds a source's rows, where a file has several.
 *
 * @param members glob of the names of a zip file's members; empty: all have to be of the source's
 *     format
 * @param sheet name of a workbook's sheet; empty if it is not named
 * @param sheetNumber of a workbook's sheet, the first being 1; 0 if it is not told by number
 * @param rowTag name of the XML element that is a row; empty where the source has no XML
 */
public record Selection(String members, String sheet, int sheetNumber, String rowTag)
    implements Serializable {

  /** Nothing is said. */
  public static final Selection NONE = new Selection("", "", 0, "");

  public Selection withMembers(String glob) {
    return new Selection(glob, sheet, sheetNumber, rowTag);
  }

  public Selection withSheet(String name) {
    return new Selection(members, name, 0, rowTag);
  }

  public Selection withSheet(int number) {
    return new Selection(members, "", number, rowTag);
  }

  public Selection withRowTag(String name) {
    return new Selection(members, sheet, sheetNumber, name);
  }
}
