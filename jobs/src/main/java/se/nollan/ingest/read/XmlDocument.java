package se.nollan.ingest.read;

import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.commons.io.input.CloseShieldInputStream;

/**
 * Goes through an XML document, tag by tag. It may have no document type, and so no entities: these
 * can name files and servers, and unfold to any size. Names are those without their prefix.
 */
final class XmlDocument implements Closeable {
  /** Between two tags or pieces of text: more would be kept in memory whole. */
  private static final int MOST_BYTES = 1 << 25;

  private static final String[] UNLIMITED = {
    "jdk.xml.totalEntitySizeLimit", "jdk.xml.maxGeneralEntitySizeLimit"
  };

  private final Paced bytes;
  private final String broken;
  private final XMLStreamReader xml;

  /**
   * A document.
   *
   * @param broken what is said of a file that cannot be read, before the line's number
   */
  XmlDocument(InputStream bytes, String broken) throws BrokenFileException {
    this.bytes = new Paced(bytes);
    this.broken = broken;
    try {
      // The parser closes what it has read to its end, of which more may be asked.
      this.xml =
          factory().createXMLStreamReader(XmlText.of(CloseShieldInputStream.wrap(this.bytes)));
    } catch (IllegalArgumentException e) {
      throw new BrokenFileException("XML in an encoding that Java does not know");
    } catch (IOException | XMLStreamException | TooLongException e) {
      throw new BrokenFileException(broken + ", near line 1");
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("nothing else is read");
        });
    for (String limit : UNLIMITED) {
      // The JDK counts the document itself as an entity; there can be no others.
      if (factory.isPropertySupported(limit)) {
        factory.setProperty(limit, 0);
      }
    }
    return factory;
  }

  /** Moves on; one of {@link XMLStreamConstants}. */
  int next() throws BrokenFileException {
    bytes.sinceTag = 0;
    try {
      int event = xml.next();
      if (event == XMLStreamConstants.DTD) {
        throw new BrokenFileException(
            "XML with a document type (<!DOCTYPE), which is not read; deliver it without");
      }
      if (event == XMLStreamConstants.ENTITY_REFERENCE) {
        throw broken();
      }
      return event;
    } catch (XMLStreamException | TooLongException e) {
      // The parser's message quotes the document.
      throw broken();
    }
  }

  private BrokenFileException broken() {
    return new BrokenFileException(broken + ", near line " + line());
  }

  int line() {
    return Math.max(1, xml.getLocation().getLineNumber());
  }

  /** Moves to the next tag, over all text; whether one begins. At the document's end, none does. */
  boolean tag() throws BrokenFileException {
    int event = next();
    while (event != XMLStreamConstants.START_ELEMENT
        && event != XMLStreamConstants.END_ELEMENT
        && event != XMLStreamConstants.END_DOCUMENT) {
      event = next();
    }
    return event == XMLStreamConstants.START_ELEMENT;
  }

  boolean ended() {
    return xml.getEventType() == XMLStreamConstants.END_DOCUMENT;
  }

  /** Goes on to the end of the document, and of the file. */
  void toEnd() throws BrokenFileException, IOException {
    while (!ended()) {
      next();
    }
    bytes.sinceTag = 0;
    byte[] rest = new byte[1 << 10];
    while (bytes.read(rest, 0, rest.length) >= 0) {
      bytes.sinceTag = 0;
    }
  }

  static boolean isText(int event) {
    return event == XMLStreamConstants.CHARACTERS
        || event == XMLStreamConstants.CDATA
        || event == XMLStreamConstants.SPACE;
  }

  /** The name of the tag where it is. */
  String name() {
    return xml.getLocalName();
  }

  /** The document's text where it is. */
  String text() {
    return xml.getText();
  }

  /** What an attribute of any namespace says; {@code null} if there is none of that name. */
  String attribute(String name) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals(name)) {
        return xml.getAttributeValue(i);
      }
    }
    return null;
  }

  /** The tag's attributes, and the rest of what the parser knows of it. */
  XMLStreamReader parser() {
    return xml;
  }

  @Override
  public void close() throws IOException {
    try {
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException("XML that does not close", e);
    }
    bytes.close();
  }

  /** More bytes without a tag than anything sensible has. */
  private static final class TooLongException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** Bytes of which the parser may not take ever more without coming to anything. */
  private static final class Paced extends FilterInputStream {
    private int sinceTag;

    Paced(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int n = in.read(buffer, offset, length);
      sinceTag += Math.max(0, n);
      if (sinceTag > MOST_BYTES) {
        throw new TooLongException();
      }
      return n;
    }
  }
}
