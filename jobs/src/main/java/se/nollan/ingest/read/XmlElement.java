package se.nollan.ingest.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.function.Supplier;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * Reads an XML element as JSON, with the names that Spark's own reader gives: attributes begin with
 * {@code _}, text beside attributes or elements is {@code _VALUE}, elements of one name are an
 * array. An element of text alone is that text, an empty one null.
 */
final class XmlElement {
  static final String ATTRIBUTE = "_";
  static final String TEXT = "_VALUE";

  /** As deep as JSON may be. */
  private static final int DEEPEST = 1000;

  /** Of one row. */
  private static final int MOST_CHARACTERS = CsvRows.MAX_RECORD;

  private final XmlDocument document;
  private final Supplier<BrokenFileException> tooLarge;
  private int characters;

  /**
   * Elements of a document.
   *
   * @param tooLarge what is thrown at a row that is
   */
  XmlElement(XmlDocument document, Supplier<BrokenFileException> tooLarge) {
    this.document = document;
    this.tooLarge = tooLarge;
  }

  /** Another row begins. */
  void row() {
    characters = 0;
  }

  /** The element whose tag has just begun; goes on to its end. */
  JsonNode read() throws BrokenFileException {
    return read(1);
  }

  private JsonNode read(int depth) throws BrokenFileException {
    if (depth > DEEPEST) {
      throw tooLarge.get();
    }
    ObjectNode members = JsonNodeFactory.instance.objectNode();
    boolean nil = attributes(members);
    StringBuilder text = new StringBuilder();
    for (int event = document.next();
        event != XMLStreamConstants.END_ELEMENT;
        event = document.next()) {
      if (event == XMLStreamConstants.START_ELEMENT) {
        add(members, document.name(), read(depth + 1));
      } else {
        addText(event, text);
      }
    }
    UTF8String said = nil ? null : Blank.trimmed(text.toString());
    JsonNode value = said == null ? NullNode.instance : TextNode.valueOf(said.toString());
    if (members.isEmpty()) {
      return value;
    }
    if (said != null) {
      add(members, TEXT, value);
    }
    return members;
  }

  /** Takes the attributes of the tag where the document is; whether they say that it is null. */
  private boolean attributes(ObjectNode members) throws BrokenFileException {
    XMLStreamReader xml = document.parser();
    boolean nil = false;
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String name = xml.getAttributeLocalName(i);
      String value = xml.getAttributeValue(i);
      count(value.length());
      if (!ofSchema(xml, i)) {
        add(members, ATTRIBUTE + name, TextNode.valueOf(value));
      } else if (name.equals("nil")) {
        nil = value.strip().equals("true") || value.strip().equals("1");
      }
    }
    return nil;
  }

  /** Whether an attribute tells of the document's schema, and is nothing delivered. */
  static boolean ofSchema(XMLStreamReader xml, int attribute) {
    return XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(xml.getAttributeNamespace(attribute));
  }

  /** Adds text, if that is where the document is. */
  void addText(int event, StringBuilder text) throws BrokenFileException {
    if (XmlDocument.isText(event)) {
      String more = document.text();
      count(more.length());
      text.append(more);
    }
  }

  private void count(int more) throws BrokenFileException {
    characters += more;
    if (characters > MOST_CHARACTERS) {
      throw tooLarge.get();
    }
  }

  /** Gives an object one more value of a name: the second makes them an array. */
  static void add(ObjectNode members, String name, JsonNode value) {
    JsonNode before = members.get(name);
    if (before == null) {
      members.set(name, value);
    } else if (before instanceof ArrayNode several) {
      several.add(value);
    } else {
      members.set(name, JsonNodeFactory.instance.arrayNode().add(before).add(value));
    }
  }
}
