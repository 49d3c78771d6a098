package se.nollan.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Credentials have no place where others can read them. */
class StoreSettingsTest {
  private static final String BUFFER = "spark.hadoop.fs.s3a.fast.upload.buffer";
  private static final String SECRET = "spark.hadoop.fs.s3a.bucket.nollan.secret.key";

  @AfterEach
  void clear() {
    System.clearProperty(BUFFER);
    System.clearProperty(SECRET);
  }

  @Test
  void aSystemPropertyGoesBeforeTheFile() {
    System.setProperty(BUFFER, "array");
    assertThat(StoreSettings.load().spark()).containsEntry(BUFFER, "array");
    assertThat(StoreSettings.load().hadoop().get("fs.s3a.fast.upload.buffer")).isEqualTo("array");
  }

  @Test
  void aSecretAmongTheSettingsIsRefusedAndNotShown() {
    System.setProperty(SECRET, "hush-hush");
    assertThatThrownBy(StoreSettings::load)
        .isInstanceOf(StoreException.class)
        .hasMessageContaining(SECRET)
        .hasMessageContaining("AWS_SECRET_ACCESS_KEY")
        .hasMessageNotContaining("hush-hush");
  }

  @Test
  void aSecretInAFoldersNameIsRefusedAndNotShown() {
    assertThatThrownBy(() -> StoreUri.of("s3a://somebody:hush-hush@bucket/lake"))
        .isInstanceOf(StoreException.class)
        .hasMessageNotContaining("hush-hush")
        .hasMessageNotContaining("somebody");
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3a://bucket/lake", "lake", "/data/a@b/lake", "s3a://bucket/a@b", "å b"})
  void anyOtherNameIsTakenAsItIs(String name) {
    assertThat(StoreUri.of(name)).isEqualTo(name);
  }
}
