package se.nollan.definitions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.types.StructField;
import se.nollan.definitions.Page.Block;
import se.nollan.definitions.Page.Heading;
import se.nollan.definitions.Page.Paragraph;
import se.nollan.definitions.Page.Table;
import se.nollan.lake.LakeTable;

/** The tables of a lake and their columns, with the descriptions that the tables carry. */
public final class TablePage {
  private TablePage() {}

  /** All tables. */
  public static Page all() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Paragraph(
            "The tables of a lake. The same sentences stand in the tables themselves, as Delta's"
                + " descriptions and comments. Types are those of Spark SQL; times are instants."));
    for (LakeTable table : LakeTable.values()) {
      blocks.add(new Heading(table.id()));
      blocks.add(new Paragraph(table.meaning()));
      blocks.add(
          new Table(
              2,
              List.of("column", "type", "what it holds"),
              Arrays.stream(table.schema().fields()).map(TablePage::row).toList()));
    }
    return new Page("Tables", List.copyOf(blocks));
  }

  private static List<String> row(StructField column) {
    return List.of(
        "`" + column.name() + "`",
        column.dataType().sql().toLowerCase(Locale.ROOT),
        column.getComment().get());
  }
}
