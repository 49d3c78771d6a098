package se.nollan.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.openlineage.client.utils.DatasetIdentifier;
import io.openlineage.client.utils.filesystem.FilesystemDatasetUtils;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Folders have the names that other programs give them, too. */
class DatasetNameTest {

  @ParameterizedTest
  @CsvSource({
    "file:/data/lake/statistic,        file,              /data/lake/statistic",
    "file:///data/lake/,               file,              /data/lake",
    "s3a://bucket/lake/unit,           s3://bucket,       lake/unit",
    "s3://bucket/,                     s3://bucket,       /",
    "hdfs://namenode:8020/lake,        hdfs://namenode:8020, /lake",
    "abfss://c@a.dfs.example.net/lake, abfss://c@a.dfs.example.net, lake",
    "gs://bucket/region=01/source=x,   gs://bucket,       region=01/source=x",
  })
  void aFolderIsNamedAsOpenLineagesOwnClientNamesIt(
      String location, String namespace, String name) {
    assertThat(DatasetName.of(location)).isEqualTo(new DatasetName(namespace, name));
    DatasetIdentifier theirs = FilesystemDatasetUtils.fromLocation(URI.create(location));
    assertThat(theirs.getNamespace()).isEqualTo(namespace);
    assertThat(theirs.getName()).isEqualTo(name);
  }

  @Test
  void whatLiesInAFolderIsNamedByItsPath() {
    assertThat(DatasetName.of("s3a://bucket/lake").at("unit"))
        .isEqualTo(new DatasetName("s3://bucket", "lake/unit"));
  }

  @Test
  void aBucketItselfMayBeTheLake() {
    assertThat(DatasetName.of("s3a://bucket/").at("unit"))
        .isEqualTo(DatasetName.of("s3a://bucket/unit"));
  }

  @Test
  void aPathWithoutASchemeIsNobodysName() {
    assertThatThrownBy(() -> DatasetName.of("/data/lake"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
