package se.nollan.columns;

import java.io.IOException;
import java.util.Optional;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.column.Encoding;
import org.apache.parquet.column.page.PageWriter;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.spark.sql.catalyst.InternalRow;

/** The values of one column in a row group: those of a page, and the pages before it. */
abstract class Column {
  /**
   * Which column it is, and where its pages go.
   *
   * @param place of its values in a row
   * @param dictionary whether its values may repeat
   */
  record Target(
      ColumnDescriptor column, int place, boolean dictionary, Limits limits, PageWriter pages) {}

  /** The values of the page as they are, without a dictionary; nulls are not among them. */
  protected final Bytes plain = new Bytes();

  protected final int place;
  private final Target target;
  private final boolean always;

  /** Parquet's definition levels: 1 for each row that has a value, and 0 for each that has none. */
  private final Bits given = new Bits();

  /** The same of a member of lists, which has a value for each element. */
  private final Optional<ListLevels> inLists;

  /** What the definition level is of a value. */
  private final int defined;

  private final int pageRows;
  private final int pageBytes;
  private int rows;
  private int elements;

  Column(Target target) {
    this.target = target;
    this.place = target.place();
    this.pageRows = target.limits().pageRows();
    this.pageBytes = target.limits().pageBytes();
    this.defined = target.column().getMaxDefinitionLevel();
    this.always = defined == 0;
    this.inLists =
        ListColumn.isMember(target.column())
            ? Optional.of(new ListLevels(defined))
            : Optional.empty();
  }

  /**
   * The column that the file's schema asks for.
   *
   * @throws IllegalArgumentException if it is of a type that none of our tables has
   */
  static Column of(Target target) {
    PrimitiveType type = target.column().getPrimitiveType();
    boolean otherTime =
        type.getLogicalTypeAnnotation() instanceof TimestampLogicalTypeAnnotation time
            && time.getUnit() != TimeUnit.MICROS;
    boolean known = target.column().getPath().length == 1 || ListColumn.isMember(target.column());
    if (otherTime || !known) {
      throw new IllegalArgumentException("no column can be written as " + type);
    }
    return switch (type.getPrimitiveTypeName()) {
      case BINARY -> new TextColumn(target);
      case INT64 -> new NumberColumn(target, NumberColumn.Kind.LONG);
      case INT32 -> new NumberColumn(target, NumberColumn.Kind.INT);
      case DOUBLE -> new NumberColumn(target, NumberColumn.Kind.DOUBLE);
      case BOOLEAN -> new FlagColumn(target);
      default -> throw new IllegalArgumentException("no column can be written as " + type);
    };
  }

  /** Adds a row's value, and says whether that has ended a page. */
  final boolean add(InternalRow row) throws IOException {
    if (row.isNullAt(place)) {
      nothing();
    } else {
      addValue(row);
      if (!always) {
        given.add(1);
      }
    }
    return endRow();
  }

  /** A row's value, or the last of its list, has been added; says whether that has ended a page. */
  final boolean endRow() throws IOException {
    rows++;
    if (rows < pageRows && elements < pageRows && plain.size() < pageBytes) {
      return false;
    }
    endPage();
    return true;
  }

  /** Whether it is a member of what lists hold: its values come by element, not by row. */
  final boolean ofElements() {
    return inLists.isPresent();
  }

  /** Adds an element's value. */
  final void addElement(boolean first, InternalRow element) throws IOException {
    if (element.isNullAt(place)) {
      if (target.column().getPrimitiveType().isRepetition(Repetition.REQUIRED)) {
        throw lacking();
      }
      addLevel(first, defined - 1);
    } else {
      addValue(element);
      addLevel(first, defined);
    }
  }

  /** Adds how much there is of an element, or of a list that has none. */
  final void addLevel(boolean first, int level) {
    inLists.orElseThrow().add(first, level);
    elements++;
  }

  private void nothing() {
    if (always) {
      throw lacking();
    }
    given.add(0);
  }

  /** Parquet would take it without a word, and give other rows' values in its place. */
  final IllegalStateException lacking() {
    return new IllegalStateException(
        "a row without %s passed the check; run again, and report it"
            .formatted(target.column().getPath()[0]));
  }

  /** Adds the value of a row that has one; may end the page of the rows before. */
  protected abstract void addValue(InternalRow row) throws IOException;

  /** The values of the page that ends: {@link #plain}, unless they are kept otherwise. */
  protected BytesInput values() throws IOException {
    return plain.input();
  }

  /** The next page has none of these. */
  protected void clear() {
    plain.clear();
  }

  /** How {@link #values()} were written. */
  protected Encoding encoding() {
    return Encoding.PLAIN;
  }

  protected final void endPage() throws IOException {
    if (rows == 0) {
      return;
    }
    BytesInput values = values();
    BytesInput page = always ? values : BytesInput.concat(levels(), values);
    int entries = Math.max(rows, elements); // A list without elements counts as one.
    Statistics<?> none = Statistics.noopStats(target.column().getPrimitiveType());
    target.pages().writePage(page, entries, rows, none, Encoding.RLE, Encoding.RLE, encoding());
    clear();
    given.clear();
    inLists.ifPresent(ListLevels::clear);
    elements = 0;
    rows = 0;
  }

  private BytesInput levels() throws IOException {
    return inLists.isPresent() ? inLists.get().input() : given.levels();
  }

  /** The row group ends. */
  void end() throws IOException {
    endPage();
  }

  /** How large it is by now: pages compressed, and what is to be one. */
  final long bytes() {
    return target.pages().getMemSize() + plain.size();
  }

  protected final Target target() {
    return target;
  }
}
