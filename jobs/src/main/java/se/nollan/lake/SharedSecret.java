package se.nollan.lake;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.apache.spark.SparkEnv;

/**
 * Seals what only the processes of one Spark application may read, by the secret that Spark has
 * given all of them ({@code spark.authenticate}): AES-GCM, under a key that is drawn from it.
 */
public final class SharedSecret {
  private static final String CIPHER = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final SecretKeySpec key;

  private SharedSecret(SecretKeySpec key) {
    this.key = key;
  }

  static SharedSecret of(String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      byte[] drawn = mac.doFinal("nollan: sealed for tasks".getBytes(StandardCharsets.UTF_8));
      return new SharedSecret(new SecretKeySpec(drawn, "AES"));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has HMAC-SHA-256", e);
    }
  }

  /**
   * The secret of this application; none where all its tasks run in this very process.
   *
   * @throws IllegalStateException if there are other processes, and no secret
   */
  public static Optional<SharedSecret> ofProcesses() {
    SparkEnv spark = SparkEnv.get();
    if (spark == null || Sessions.isLocal(spark.conf().get("spark.master", ""))) {
      return Optional.empty();
    }
    String secret = spark.securityManager().getSecretKey();
    if (secret == null) {
      throw new IllegalStateException("Spark was started without spark.authenticate");
    }
    return Optional.of(of(secret));
  }

  /** What others can read nothing of. */
  public byte[] seal(byte[] plain) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    byte[] sealed = under(Cipher.ENCRYPT_MODE, nonce, plain, 0);
    byte[] all = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
    System.arraycopy(sealed, 0, all, NONCE_BYTES, sealed.length);
    return all;
  }

  /**
   * What was sealed.
   *
   * @throws IllegalStateException if it was sealed by another secret, or is not whole
   */
  public byte[] open(byte[] sealed) {
    return under(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE_BYTES), sealed, NONCE_BYTES);
  }

  private byte[] under(int mode, byte[] nonce, byte[] bytes, int from) {
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(bytes, from, bytes.length - from);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(
          "what was sent to a task cannot be opened by Spark's secret", e);
    }
  }
}
