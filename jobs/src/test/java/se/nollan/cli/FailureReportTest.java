package se.nollan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.apache.spark.SparkException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A failed command says why, in Nollan's words or by class and place, and quotes nothing. */
class FailureReportTest {

  @Test
  void exceptionsOfOthersAreToldByClassAndPlace() {
    assertThat(report(aborted(), "run"))
        .startsWith("nollan: failed: SparkException")
        .contains("caused by NumberFormatException at java.lang.")
        .doesNotContain("070", "hosta");
    assertThat(Failure.message(aborted()))
        .contains("caused by NumberFormatException at java.lang.")
        .doesNotContain("070", "hosta");
  }

  @Test
  void ownExceptionsAreToldInTheirWords() {
    assertThat(report(new IllegalStateException("the ledger lacks a file"), "run"))
        .startsWith("nollan: failed: the ledger lacks a file (IllegalStateException)");
    assertThat(report(new IllegalStateException("the ledger cannot be read", aborted()), "run"))
        .startsWith("nollan: failed: the ledger cannot be read (IllegalStateException)")
        .doesNotContain("070");
  }

  @Test
  void whatRepeatsOthersWordsIsNotOwn() {
    assertThat(report(new IllegalStateException(aborted()), "run")).doesNotContain("070");
    assertThat(report(new RuntimeException("so: " + number().getMessage(), number()), "run"))
        .doesNotContain("070");
    assertThat(report(new UncheckedIOException(new java.io.IOException("line 0701234567")), "run"))
        .doesNotContain("070");
  }

  @ParameterizedTest
  @CsvSource({
    "run, the next run takes it up from there",
    "measure, the next run takes it up from there",
    "export, this command only reads it",
    "explain, this command only reads it"
  })
  void itSaysWhatBecameOfTheLake(String command, String said) {
    assertThat(report(number(), command)).contains("The lake is as it was", said);
  }

  @ParameterizedTest
  @CsvSource({"maintain", "publish", "archive", "simulate"})
  void itSaysNothingOfTheLakeWhereThatWouldNotBeTrue(String command) {
    assertThat(report(number(), command)).doesNotContain("The lake is");
  }

  private static Exception aborted() {
    return new SparkException(
        "Job aborted due to stage failure: Lost task 0.0: 'ring 0701234567'\nhosta", number());
  }

  private static NumberFormatException number() {
    try {
      Long.parseLong("070-1234567");
      throw new AssertionError();
    } catch (NumberFormatException e) {
      return e;
    }
  }

  private static String report(Exception e, String command) {
    StringWriter said = new StringWriter();
    FailureReport.print(e, command, new PrintWriter(said, true));
    return said.toString();
  }
}
