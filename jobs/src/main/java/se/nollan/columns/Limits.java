package se.nollan.columns;

/**
 * Where pages and row groups end. Two that are not larger than the values ask for.
 *
 * @param pageRows most rows in a page
 * @param pageBytes a page ends with the value that makes it this large
 * @param dictionaryEntries most values in a dictionary
 * @param dictionaryBytes most bytes in a dictionary
 * @param groupBytes a row group ends with the page that makes it this large, compressed
 */
record Limits(
    int pageRows, int pageBytes, int dictionaryEntries, int dictionaryBytes, long groupBytes) {

  /** No page and no dictionary ever ends. */
  static final Limits NONE =
      new Limits(
          Integer.MAX_VALUE,
          Integer.MAX_VALUE,
          Integer.MAX_VALUE,
          Integer.MAX_VALUE,
          Long.MAX_VALUE);

  /** As Parquet's own writer has them, but that dictionaries end at values that two bytes name. */
  static Limits ofGroups(long groupBytes) {
    return new Limits(20_000, 1 << 20, 1 << 16, 1 << 20, groupBytes);
  }
}
