package se.nollan.ingest.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * The rows of a JSON Lines file: one object a row, its fields as text. A file has to hold an
 * object, and somewhere each column that the source requires, as the header of a CSV file has.
 */
final class JsonRows extends NamedValues {
  private static final ObjectMapper MAPPER =
      new ObjectMapper(
              JsonFactory.builder().disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build())
          // Nested numbers are handed on digit by digit.
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true))
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

  private final JsonParser parser;
  private final Map<String, Integer> targets = new HashMap<>();
  private final NamesFound names;
  private final long[] lastObject;
  private long objects;

  JsonRows(Reader text, ReadOptions options) throws IOException {
    super(options);
    this.parser = MAPPER.createParser(text);
    this.names = new NamesFound(options);
    this.lastObject = new long[options.columns().size()];
    for (int i = 0; i < options.columns().size(); i++) {
      targets.put(options.columns().get(i), i);
    }
  }

  @Override
  public boolean next() throws IOException, BrokenFileException {
    try {
      JsonToken token = parser.nextToken();
      if (token == null) {
        if (objects == 0) {
          throw new BrokenFileException("no JSON object in it");
        }
        names.mustBeAll("no object has");
        return false;
      }
      if (token != JsonToken.START_OBJECT) {
        throw token == JsonToken.START_ARRAY ? array() : broken();
      }
      objects++;
      clear();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        take();
      }
      return true;
    } catch (JsonProcessingException e) {
      // Jackson's message quotes the text it could not read.
      throw broken();
    }
  }

  private void take() throws IOException, BrokenFileException {
    String name = parser.currentName();
    Integer target = targets.get(name);
    parser.nextToken();
    if (target == null) {
      names.other(name);
      parser.skipChildren();
      return;
    }
    if (lastObject[target] == objects) {
      throw new BrokenFileException(
          "an object repeats a key that the source uses, near line " + line());
    }
    lastObject[target] = objects;
    names.found(target);
    take(target, value());
  }

  private UTF8String value() throws IOException, BrokenFileException {
    return switch (parser.currentToken()) {
      case VALUE_NULL -> null;
      case START_OBJECT, START_ARRAY ->
          UTF8String.fromString(whole(parser.readValueAsTree().toString()));
      case VALUE_NUMBER_FLOAT -> wanted(WholeNumber.of(parser.getText()));
      default -> wanted(whole(parser.getText()));
    };
  }

  /** Half a character has no place in UTF-8, and would become a question mark. */
  private String whole(String text) throws BrokenFileException {
    if (text.chars().anyMatch(c -> Character.isSurrogate((char) c))
        && text.codePoints()
            .anyMatch(c -> c <= Character.MAX_VALUE && Character.isSurrogate((char) c))) {
      throw new BrokenFileException("text with half a character in it, near line " + line());
    }
    return text;
  }

  private BrokenFileException array() {
    return new BrokenFileException(
        "not JSON Lines, near line "
            + line()
            + ": it is an array; write an object a line, without [ and ] around them and without"
            + " commas between them");
  }

  private BrokenFileException broken() {
    return new BrokenFileException(
        "not JSON Lines, near line "
            + line()
            + "; write whole JSON objects: names and texts in double quotes, no comma behind the"
            + " last, no NaN, no comments");
  }

  private int line() {
    return parser.currentLocation().getLineNr();
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
