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
    "calls.xlsx,       XLSX",
    "calls.xml,        XML",
    "CALLS.xml.GZ,     XML",
    "calls.parquet.gz, ",
    "calls.json,       ",
    "calls.csv.zip,    ",
    "calls.gz,         ",
    "calls.csv.part,   ",
    "calls,            ",
    "csv,              "
  })
  void aFilesNameTellsItsKind(String name, FileFormat kind) {
    assertThat(FileFormat.ofName(name).orElse(null)).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "csv, CSV",
    "jsonl, JSONL",
    "parquet, PARQUET",
    "xlsx, XLSX",
    "xml, XML",
    "CSV, ",
    "json, ",
    "zip, "
  })
  void aSourceNamesItsKindAsTheFilesEnd(String configured, FileFormat kind) {
    assertThat(FileFormat.of(configured).orElse(null)).isEqualTo(kind);
  }
}
