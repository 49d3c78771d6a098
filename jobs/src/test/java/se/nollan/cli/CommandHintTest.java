package se.nollan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A hint can be pasted into a shell as it stands. */
class CommandHintTest {

  @Test
  void theCommandIsTheOneThatWasCalledWithTheRealLake() {
    assertThat(CommandHint.of("measure", "--lake", "my lake"))
        .isEqualTo("nollan measure --lake 'my lake'");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "s3a://nollan/lake,   s3a://nollan/lake",
        "sjö/lake_1,          sjö/lake_1",
        "my lake,             'my lake'",
        "status = 'REJECTED', \"status = 'REJECTED'\"",
        "~/lake,              '~/lake'",
        "it's $5,             'it'\\''s $5'"
      })
  void aWordIsQuotedOnlyWhereAShellWouldMakeSomethingOfIt(String word, String quoted) {
    assertThat(CommandHint.quoted(word)).isEqualTo(quoted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "a b", "it's", "\"q\" 'p' $HOME `x` \\ !", "å;ä&ö|*?", "-x=~", "#", "{a,b}"})
  void aShellGivesBackTheVeryWord(String word) throws Exception {
    Process shell =
        new ProcessBuilder("bash", "-c", "printf %s " + CommandHint.quoted(word)).start();
    assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualTo(word);
  }
}
