package se.nollan.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileFormatTest {

  @ParameterizedTest
  @CsvSource({
    "calls.csv,        CSV",
    "calls.csv.gz,     CSV",
    "CALLS.CSV.GZ,     CSV",
    "calls.jsonl,      JSONL",
    "calls.jsonl.gz,   JSONL",
    "calls.parquet,    PARQUET",
    "calls.2026.csv,   CSV",
    "calls.parquet.gz, ",
    "calls.json,       ",
    "calls.csv.zip,    ",
    "calls.gz,         ",
    "calls.csv.part,   ",
    "calls,            ",
    "csv,              "
  })
  void onlyTheKindsThatTheInstructionNamesAreTaken(String name, FileFormat kind) {
    assertThat(FileFormat.ofName(name).orElse(null)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({"csv, CSV", "jsonl, JSONL", "parquet, PARQUET", "CSV, ", "json, ", "xlsx, "})
  void aSourceNamesItsKindAsTheFilesEnd(String configured, FileFormat kind) {
    assertThat(FileFormat.of(configured).orElse(null)).isEqualTo(kind);
  }
}
