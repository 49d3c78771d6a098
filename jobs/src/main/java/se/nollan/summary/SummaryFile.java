package se.nollan.summary;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import se.nollan.store.StoreException;

/**
 * Where a run's summary goes: local, or anywhere that Hadoop can write. What was there is replaced.
 */
public final class SummaryFile {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .addModule(
              new SimpleModule()
                  .addSerializer(Optional.class, new OrNull())
                  .addSerializer(Instant.class, ToStringSerializer.instance))
          .build();

  private final Path path;
  private final Configuration hadoop;

  public SummaryFile(String uri, Configuration hadoop) {
    this.path = new Path(uri);
    this.hadoop = hadoop;
  }

  /**
   * Writes it.
   *
   * @throws StoreException if that cannot be
   */
  public void write(RunSummary summary) {
    try (OutputStream out = path.getFileSystem(hadoop).create(path, true)) {
      out.write(json(summary).getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw StoreException.of(path.toString(), e);
    }
  }

  /** The document. */
  public static String json(RunSummary summary) {
    try {
      return JSON.writeValueAsString(summary) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Jackson's own module for Optional is not of one version with what Spark brings. */
  @SuppressWarnings("rawtypes")
  private static final class OrNull extends JsonSerializer<Optional> {
    @Override
    public void serialize(Optional value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeObject(value.orElse(null));
    }
  }
}
