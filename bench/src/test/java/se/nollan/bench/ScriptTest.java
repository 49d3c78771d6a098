package se.nollan.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ScriptTest {
  @Test
  void aStatementEndsWithASemicolonAtTheEndOfALine() {
    Script script =
        new Script(
            """
            -- A comment; with a semicolon.
            SELECT 1;

            SELECT ';' AS mark,
              -- between
              2;
            """);

    assertThat(script.statements(Map.of())).containsExactly("SELECT 1", "SELECT ';' AS mark,\n  2");
  }

  @Test
  void namesAreFilledIn() {
    Script script = new Script("SELECT '${month}' FROM '${out}/x';");

    assertThat(script.statements(Map.of("month", "2026-03", "out", "/a $1 folder's")))
        .containsExactly("SELECT '2026-03' FROM '/a $1 folder''s/x'");
  }

  @Test
  void aNameThatNobodyKnowsIsTold() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Script("SELECT ${mnth};").statements(Map.of("month", "2026-03")))
        .withMessageContaining("${mnth}");
  }
}
