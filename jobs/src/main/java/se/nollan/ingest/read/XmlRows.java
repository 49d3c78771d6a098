package se.nollan.ingest.read;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamReader;

/**
 * The rows of an XML document: one element of the source's name a row, its child elements, its
 * attributes and its text as {@link XmlElement} names them. What is nested is JSON.
 */
final class XmlRows extends NamedValues {
  private final XmlDocument document;
  private final XmlElement element;
  private final String rowTag;
  private final Map<String, Integer> targets = new HashMap<>();
  private final boolean[] seen;
  private final List<String> columns;
  private final List<String> required;
  private boolean anything;

  XmlRows(InputStream bytes, ReadOptions options) throws BrokenFileException {
    super(options);
    this.document = new XmlDocument(bytes, "not well-formed XML");
    this.rowTag = options.selection().rowTag();
    this.element = new XmlElement(document, this::tooLarge);
    this.columns = options.columns();
    this.required = options.required();
    this.seen = new boolean[columns.size()];
    for (int i = 0; i < columns.size(); i++) {
      // The names of every raw row (_file, _row …) are taken: such an attribute is @file.
      targets.put(columns.get(i).replaceFirst("^@", XmlElement.ATTRIBUTE), i);
    }
  }

  @Override
  public boolean next() throws IOException, BrokenFileException {
    while (!document.ended()) {
      if (document.tag() && document.name().equals(rowTag)) {
        anything = true;
        clear();
        row();
        return true;
      }
    }
    document.toEnd();
    mustBeWhole();
    return false;
  }

  private void row() throws BrokenFileException {
    element.row();
    ObjectNode values = JsonNodeFactory.instance.objectNode();
    attributes(values);
    StringBuilder text = new StringBuilder();
    for (int event = document.next();
        event != XMLStreamConstants.END_ELEMENT;
        event = document.next()) {
      if (event != XMLStreamConstants.START_ELEMENT) {
        element.addText(event, text);
      } else if (targets.containsKey(document.name())) {
        XmlElement.add(values, document.name(), element.read());
      } else {
        skip();
      }
    }
    if (targets.containsKey(XmlElement.TEXT) && Blank.trimmed(text.toString()) != null) {
      XmlElement.add(values, XmlElement.TEXT, TextNode.valueOf(text.toString()));
    }
    values.properties().forEach(value -> take(value.getKey(), value.getValue()));
  }

  private void attributes(ObjectNode values) {
    XMLStreamReader xml = document.parser();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String name = XmlElement.ATTRIBUTE + xml.getAttributeLocalName(i);
      if (targets.containsKey(name) && !XmlElement.ofSchema(xml, i)) {
        XmlElement.add(values, name, TextNode.valueOf(xml.getAttributeValue(i)));
      }
    }
  }

  /** Goes on to the end of an element that nobody wants. */
  private void skip() throws BrokenFileException {
    for (int depth = 1; depth > 0; ) {
      depth += document.tag() ? 1 : -1;
    }
  }

  private void take(String column, JsonNode value) {
    int target = targets.get(column);
    seen[target] = true;
    if (!value.isNull()) {
      take(target, Blank.trimmed(value.isTextual() ? value.textValue() : value.toString()));
    }
  }

  private void mustBeWhole() throws BrokenFileException {
    if (!anything) {
      throw new BrokenFileException("no <" + rowTag + "> in it");
    }
    List<String> lacking = new ArrayList<>(required);
    lacking.removeIf(column -> seen[columns.indexOf(column)]);
    if (!lacking.isEmpty()) {
      throw new BrokenFileException("no <" + rowTag + "> has " + String.join(", ", lacking));
    }
  }

  private BrokenFileException tooLarge() {
    return new BrokenFileException(
        "a <%s> too large or too deep to be read, near line %d".formatted(rowTag, document.line()));
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
