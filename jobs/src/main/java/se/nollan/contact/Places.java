package se.nollan.contact;

import java.io.Serializable;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import se.nollan.lake.LakeTable;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.RegionMonth;

/** What a contact's row names, its line or its unit, and what the register says of that. */
final class Places implements Serializable {
  private static final long serialVersionUID = 1L;

  private static final StructType OF_LINES =
      new StructType()
          .add("kind", DataTypes.StringType)
          .add("system", DataTypes.StringType)
          .add("automated", DataTypes.BooleanType)
          .add("counted", DataTypes.StringType);

  private static final StructType OF_UNITS = new StructType().add("counted", DataTypes.StringType);

  private final StructType schema;
  private final int[] names;
  private final Map<RegionMonth, Map<UTF8String, InternalRow>> byMonth = new HashMap<>();

  private Places(StructType schema, LakeTable contacts, String... names) {
    this.schema = schema;
    this.names = new int[names.length];
    for (int i = 0; i < names.length; i++) {
      this.names[i] = contacts.schema().fieldIndex(names[i]);
    }
  }

  /** Lines, and the unit that their calls count at: since 1.7 the topmost one. */
  static Places ofCalls(ContactRegisters registers, Definition definition) {
    Places places = new Places(OF_LINES, LakeTable.PHONE_CONTACT, "line_id");
    Map<RegionMonth, Map<String, String>> countedOf = new HashMap<>();
    for (Row unit : registers.units()) {
      String id = unit.getAs("unit_id");
      countedOf
          .computeIfAbsent(month(unit), none -> new HashMap<>())
          .put(id, definition.since(Version.V1_7) ? unit.getAs("topmost") : id);
    }
    for (Row line : registers.lines()) {
      String counted =
          countedOf.getOrDefault(month(line), Map.of()).get(line.<String>getAs("unit_id"));
      if (counted != null) {
        places.put(
            line,
            line.getAs("line_id"),
            text(line.getAs("kind")),
            text(line.getAs("system")),
            line.getAs("automated"),
            text(counted));
      }
    }
    return places;
  }

  /**
   * Units, and the unit that their chat cases count at; the one that took a case over goes first.
   */
  static Places ofCases(ContactRegisters registers) {
    Places places = new Places(OF_UNITS, LakeTable.CHAT_CASE, "answering_unit_id", "unit_id");
    for (Row unit : registers.units()) {
      places.put(unit, unit.getAs("unit_id"), text(unit.getAs("topmost")));
    }
    return places;
  }

  private void put(Row registered, String id, Object... says) {
    byMonth
        .computeIfAbsent(month(registered), none -> new HashMap<>())
        .put(text(id), new GenericInternalRow(says));
  }

  private static RegionMonth month(Row row) {
    return new RegionMonth(row.getAs("region"), row.getAs("period"));
  }

  private static UTF8String text(String text) {
    return UTF8String.fromString(text);
  }

  /** The columns of what the register says of a dataset's contacts. */
  static StructType schema(CanonicalDataset dataset) {
    return dataset == CanonicalDataset.PHONE_CONTACT ? OF_LINES : OF_UNITS;
  }

  /** The register of a region-month. */
  Map<UTF8String, InternalRow> in(RegionMonth month) {
    return byMonth.getOrDefault(month, Map.of());
  }

  /** The unit that the contacts of a place count at; not overwritten. */
  UTF8String counted(InternalRow place) {
    return place.getUTF8String(schema.size() - 1);
  }

  /** What a contact's row names. */
  UTF8String named(InternalRow contact) {
    for (int name : names) {
      if (!contact.isNullAt(name)) {
        return contact.getUTF8String(name);
      }
    }
    throw new IllegalStateException("a contact without line or unit was accepted; report it");
  }
}
