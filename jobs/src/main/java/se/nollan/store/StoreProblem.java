package se.nollan.store;

import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.fs.s3a.UnknownStoreException;
import org.apache.hadoop.fs.s3a.auth.NoAuthWithAWSException;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/** Why an object store did not do what it was asked to: what its many exceptions come down to. */
public enum StoreProblem {
  NO_CREDENTIALS(
      "there are no credentials for %s; set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or"
          + " hadoop.security.credential.provider.path"),
  WRONG_CREDENTIALS("the store does not know the credentials given for %s, or the secret is wrong"),
  NO_PERMISSION(
      "the store refuses access to %s: these credentials may not do this there, or they are wrong"),
  NO_BUCKET("there is no bucket for %s, or it is at another endpoint"),
  OUT_OF_REACH(
      "the store of %s cannot be reached; is spark.hadoop.fs.s3a.endpoint right, and the network"
          + " up?");

  private static final Set<String> CREDENTIAL_CODES =
      Set.of(
          "InvalidAccessKeyId",
          "SignatureDoesNotMatch",
          "InvalidToken",
          "ExpiredToken",
          "InvalidSecurity");

  private final String message;

  StoreProblem(String message) {
    this.message = message;
  }

  /** The problem in one sentence, of a place. */
  public String at(String uri) {
    return message.formatted(uri);
  }

  /** What an exception comes down to; empty if it is none of these. */
  public static Optional<StoreProblem> in(Throwable thrown) {
    Optional<StoreProblem> found = Optional.empty();
    // The deepest cause knows most.
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      Optional<StoreProblem> deeper = of(each);
      if (deeper.isPresent()) {
        found = deeper;
      }
      if (each.getCause() == each) {
        break;
      }
    }
    return found;
  }

  private static Optional<StoreProblem> of(Throwable thrown) {
    if (thrown instanceof NoAuthWithAWSException) {
      return Optional.of(NO_CREDENTIALS);
    }
    if (thrown instanceof UnknownStoreException) {
      return Optional.of(NO_BUCKET);
    }
    if (thrown instanceof ConnectException || thrown instanceof UnknownHostException) {
      return Optional.of(OUT_OF_REACH);
    }
    if (thrown instanceof AwsServiceException answer && answer.statusCode() == 403) {
      String code = answer.awsErrorDetails() == null ? "" : answer.awsErrorDetails().errorCode();
      return Optional.of(
          code != null && CREDENTIAL_CODES.contains(code) ? WRONG_CREDENTIALS : NO_PERMISSION);
    }
    return Optional.empty();
  }
}
