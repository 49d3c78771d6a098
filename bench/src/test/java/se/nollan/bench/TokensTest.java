package se.nollan.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {
  @TempDir private Path landing;

  @Test
  void separatorsInQuotesEndNothing() throws Exception {
    deliver("a.csv.gz", "id,name\n1,\"Norr, \"\"Väst\"\"\nFilial\"\n");
    deliver("b.csv.gz", "id\n7\n");

    assertThat(tokens(Tokens.Depth.TOKENISED)).isEqualTo(new Tokens(40, 6, 4));
  }

  @Test
  void unpackingAloneLooksAtNothing() throws Exception {
    deliver("a.csv.gz", "id,name\n1,Norr\n");

    assertThat(tokens(Tokens.Depth.UNPACKED)).isEqualTo(new Tokens(15, 0, 0));
  }

  private Tokens tokens(Tokens.Depth depth)
      throws IOException, InterruptedException, ExecutionException {
    return Tokens.of(landing, depth);
  }

  private void deliver(String name, String text) throws IOException {
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(landing.resolve(name)))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
