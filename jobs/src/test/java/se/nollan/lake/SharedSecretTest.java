package se.nollan.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SharedSecretTest {
  private static final byte[] KEY =
      "a key of thirty-two bytes or more".getBytes(StandardCharsets.UTF_8);

  private final SharedSecret secret = SharedSecret.of("what Spark has given all processes");

  @Test
  void whatIsSealedOpensUnderTheSameSecretOnly() {
    byte[] sealed = secret.seal(KEY);

    assertThat(SharedSecret.of("what Spark has given all processes").open(sealed)).isEqualTo(KEY);
    SharedSecret another = SharedSecret.of("another run's");
    assertThatIllegalStateException().isThrownBy(() -> another.open(sealed));
  }

  @Test
  void itShowsNothingOfTheKeyAndIsNeverTheSame() {
    byte[] sealed = secret.seal(KEY);

    assertThat(sealed).isNotEqualTo(secret.seal(KEY));
    assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("key of", "bytes");
  }

  @Test
  void whatWasTamperedWithIsRefused() {
    byte[] sealed = secret.seal(KEY);
    sealed[sealed.length - 1] ^= 1;

    assertThatIllegalStateException().isThrownBy(() -> secret.open(sealed));
  }
}
