package se.nollan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.management.JMException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecondCompilerTest {
  private static final Path DIRECTIVES = Path.of("../conf/compilers.json");

  @AfterEach
  void compileAsEver() throws JMException {
    SecondCompiler.told("compilerDirectivesClear");
  }

  @Test
  void theJvmTakesTheDirectivesFromAnyFolder(@TempDir Path folder) throws Exception {
    Path blank = Files.createDirectory(folder.resolve("a b"));
    Path file = Files.copy(DIRECTIVES, blank.resolve("compilers.json"));

    assertThat(added(file)).isEqualTo("1 compiler directives added");
  }

  /** A row goes through these: without the second compiler a run takes twice as long. */
  @Test
  void whatRowsGoThroughIsNotAmongThem() throws IOException {
    List<String> prefixes =
        Pattern.compile("\"([^\"*]+)\\*?\\.\\*\"")
            .matcher(Files.readString(DIRECTIVES))
            .results()
            .map(pattern -> pattern.group(1))
            .toList();

    assertThat(prefixes).contains("org/antlr/").hasSizeGreaterThan(20);
    assertThat(
            Stream.of(
                "se/nollan/ingest/read/PlainRows",
                "java/util/HashMap",
                "java/util/zip/Inflater",
                "org/apache/spark/unsafe/types/UTF8String",
                "org/apache/spark/sql/catalyst/expressions/GeneratedClass",
                "org/apache/spark/sql/catalyst/expressions/GenericInternalRow",
                "org/apache/parquet/column/values/rle/RunLengthBitPackingHybridEncoder",
                "sun/security/provider/SHA2",
                "com/github/luben/zstd/ZstdCompressCtx"))
        .noneMatch(name -> prefixes.stream().anyMatch(name::startsWith));
  }

  @Test
  void aFileThatIsNotThereIsSaidAndHarmsNothing(@TempDir Path folder) throws JMException {
    assertThat(added(folder.resolve("none.json"))).contains("Could not load file");
  }

  private static String added(Path file) throws JMException {
    return SecondCompiler.told(
        "compilerDirectivesAdd", SecondCompiler.quoted(file.toAbsolutePath().toString()));
  }
}
