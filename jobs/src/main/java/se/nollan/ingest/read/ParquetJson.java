package se.nollan.ingest.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapKeyValueTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;

/** A nested Parquet value as the JSON that a JSON Lines file would hold. */
final class ParquetJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.withExactBigDecimals(true);

  private ParquetJson() {}

  /** Whether a field is more than one value. */
  static boolean nested(Type type) {
    return !type.isPrimitive() || type.isRepetition(Type.Repetition.REPEATED);
  }

  static String of(Group row, int field) throws BrokenFileException {
    return field(row, field).toString();
  }

  /** All values of a field: those of a repeated one in an array. */
  private static JsonNode field(Group row, int field) throws BrokenFileException {
    int count = row.getFieldRepetitionCount(field);
    if (!row.getType().getType(field).isRepetition(Type.Repetition.REPEATED)) {
      return count == 0 ? NODES.nullNode() : value(row, field, 0);
    }
    ArrayNode values = NODES.arrayNode();
    for (int i = 0; i < count; i++) {
      values.add(value(row, field, i));
    }
    return values;
  }

  private static JsonNode value(Group row, int field, int index) throws BrokenFileException {
    Type type = row.getType().getType(field);
    if (type.isPrimitive()) {
      return primitive(row, field, index);
    }
    Group group = row.getGroup(field, index);
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    if (logical instanceof ListLogicalTypeAnnotation) {
      return list(group);
    }
    return logical instanceof MapLogicalTypeAnnotation
            || logical instanceof MapKeyValueTypeAnnotation
        ? map(group)
        : struct(group);
  }

  private static JsonNode struct(Group group) throws BrokenFileException {
    ObjectNode object = NODES.objectNode();
    for (int i = 0; i < group.getType().getFieldCount(); i++) {
      object.set(group.getType().getFieldName(i), field(group, i));
    }
    return object;
  }

  /** A list's one field repeats either its values, or groups of one field that has them. */
  private static JsonNode list(Group group) throws BrokenFileException {
    ArrayNode values = NODES.arrayNode();
    Type repeated = group.getType().getType(0);
    for (int i = 0; i < group.getFieldRepetitionCount(0); i++) {
      values.add(
          wrapsElement(repeated, group.getType())
              ? field(group.getGroup(0, i), 0)
              : value(group, 0, i));
    }
    return values;
  }

  /** As the Parquet format's rules for older writers have it. */
  private static boolean wrapsElement(Type repeated, GroupType list) {
    return !repeated.isPrimitive()
        && repeated.asGroupType().getFieldCount() == 1
        && !repeated.getName().equals("array")
        && !repeated.getName().equals(list.getName() + "_tuple");
  }

  private static JsonNode map(Group group) throws BrokenFileException {
    ObjectNode object = NODES.objectNode();
    for (int i = 0; i < group.getFieldRepetitionCount(0); i++) {
      Group entry = group.getGroup(0, i);
      JsonNode value = entry.getType().getFieldCount() > 1 ? field(entry, 1) : NODES.nullNode();
      object.set(field(entry, 0).asText(), value);
    }
    return object;
  }

  private static JsonNode primitive(Group row, int field, int index) throws BrokenFileException {
    Type type = row.getType().getType(field);
    String text = ParquetText.of(row, field, index);
    PrimitiveTypeName physical = type.asPrimitiveType().getPrimitiveTypeName();
    if (physical == PrimitiveTypeName.BOOLEAN) {
      return NODES.booleanNode(Boolean.parseBoolean(text));
    }
    return number(type, physical) && text.matches("-?[0-9]+([.][0-9]+)?")
        ? NODES.numberNode(new BigDecimal(text))
        : NODES.textNode(text);
  }

  private static boolean number(Type type, PrimitiveTypeName physical) {
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    boolean plain =
        logical == null
            || logical instanceof LogicalTypeAnnotation.IntLogicalTypeAnnotation
            || logical instanceof LogicalTypeAnnotation.Float16LogicalTypeAnnotation;
    return logical instanceof LogicalTypeAnnotation.DecimalLogicalTypeAnnotation
        || plain
            && physical != PrimitiveTypeName.BINARY
            && (physical != PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY || logical != null)
            && physical != PrimitiveTypeName.INT96;
  }
}
