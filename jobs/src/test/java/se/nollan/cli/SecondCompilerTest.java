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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.nollan.cli.SecondCompiler.From;

class SecondCompilerTest {
  private static final Path FOLDER = Path.of("../conf/compilers");
  private static final Path DIRECTIVES = FOLDER.resolve(From.RUN.file());

  @AfterEach
  void compileAsEver() throws JMException {
    SecondCompiler.told("compilerDirectivesClear");
  }

  @ParameterizedTest
  @EnumSource(From.class)
  void theJvmTakesTheDirectivesFromAnyFolder(From from, @TempDir Path folder) throws Exception {
    Path blank = Files.createDirectory(folder.resolve("a b"));
    Path file = Files.copy(FOLDER.resolve(from.file()), blank.resolve(from.file()));

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
