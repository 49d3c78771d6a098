package se.nollan.ingest.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.unsafe.types.UTF8String;

/** The rows of a JSON Lines file: one object a row, its fields as text. */
final class JsonRows extends NamedValues {
  private static final ObjectMapper MAPPER =
      new ObjectMapper(
          JsonFactory.builder()
              .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
              .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
              .build());

  private final JsonParser parser;
  private final Map<String, Integer> targets = new HashMap<>();

  JsonRows(Reader text, ReadOptions options) throws IOException {
    super(options);
    this.parser = MAPPER.createParser(text);
    for (int i = 0; i < options.columns().size(); i++) {
      targets.put(options.columns().get(i), i);
    }
  }

  @Override
  public boolean next() throws IOException, BrokenFileException {
    try {
      JsonToken token = parser.nextToken();
      if (token == null) {
        return false;
      }
      if (token != JsonToken.START_OBJECT) {
        throw broken();
      }
      clear();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        Integer target = targets.get(parser.currentName());
        parser.nextToken();
        UTF8String value = value();
        if (target != null) {
          take(target, value);
        }
      }
      return true;
    } catch (JsonProcessingException e) {
      // Jackson's message quotes the text it could not read.
      throw broken();
    }
  }

  private UTF8String value() throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_NULL -> null;
      case START_OBJECT, START_ARRAY -> UTF8String.fromString(parser.readValueAsTree().toString());
      default -> wanted(parser.getText());
    };
  }

  private BrokenFileException broken() {
    return new BrokenFileException(
        "not JSON Lines, near line " + parser.currentLocation().getLineNr());
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
