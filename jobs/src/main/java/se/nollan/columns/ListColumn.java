package se.nollan.columns;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.util.ArrayData;

/**
 * Lists of flat rows: each member of these is a column of its own, of as many values as there are
 * elements.
 */
final class ListColumn {
  /** A list, its repeated part, an element, a member. */
  private static final int DEPTH = 4;

  private final int place;
  private final Column[] members;

  /** Parquet's definition levels: of a list without elements, and of one without this element. */
  private final int empty;

  private final int noElement;

  /** Whether every row has a list, and every list all of its elements. */
  private final boolean always;

  private final boolean whole;

  /**
   * An empty one.
   *
   * @param place of the lists in a row
   * @param members of what the lists hold
   */
  ListColumn(MessageType schema, int place, List<Column> members) {
    String[] path = members.get(0).target().column().getPath();
    this.place = place;
    this.members = members.toArray(Column[]::new);
    this.always = schema.getType(path[0]).isRepetition(Repetition.REQUIRED);
    this.whole = schema.getType(Arrays.copyOf(path, DEPTH - 1)).isRepetition(Repetition.REQUIRED);
    this.empty = schema.getMaxDefinitionLevel(path[0]);
    this.noElement = schema.getMaxDefinitionLevel(Arrays.copyOf(path, DEPTH - 1)) - 1;
  }

  /** Whether a column is a member of what lists hold. */
  static boolean isMember(ColumnDescriptor column) {
    return column.getPath().length == DEPTH && column.getMaxRepetitionLevel() == 1;
  }

  /** Adds a row's list, and says whether that has ended a page. */
  boolean add(InternalRow row) throws IOException {
    ArrayData list = row.isNullAt(place) ? null : row.getArray(place);
    if (list == null && always) {
      throw members[0].lacking();
    }
    int size = list == null ? 0 : list.numElements();
    boolean pageEnded = false;
    for (Column member : members) {
      if (size == 0) {
        member.addLevel(true, list == null ? empty - 1 : empty);
      }
      for (int i = 0; i < size; i++) {
        if (list.isNullAt(i)) {
          if (whole) {
            throw member.lacking();
          }
          member.addLevel(i == 0, noElement);
        } else {
          member.addElement(i == 0, list.getStruct(i, members.length));
        }
      }
      pageEnded |= member.endRow();
    }
    return pageEnded;
  }
}
