package se.nollan.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;
import static se.nollan.ingest.read.FilesOfASource.utf8;

import org.apache.spark.unsafe.types.UTF8String;
import org.junit.jupiter.api.Test;

/** White space around a value is told from its bytes as it is from its characters. */
class BlankTest {

  @Test
  void everyCharacterIsWhiteSpaceInBytesIfItIsByItself() {
    for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
      if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
        String character = Character.toString(c);
        for (String text : new String[] {character, character + character + "å" + character}) {
          UTF8String trimmed = Blank.trimmed(text);
          assertThat(ofBytes(text))
              .as("U+%04X", c)
              .isEqualTo(trimmed == null ? "" : trimmed.toString());
        }
      }
    }
  }

  /** The text lies between others. */
  private static String ofBytes(String text) {
    byte[] bytes = utf8("å" + text + " ");
    int from = Blank.behindLeading(bytes, 2, bytes.length - 1);
    int to = Blank.trailing(bytes, from, bytes.length - 1);
    return UTF8String.fromBytes(bytes, from, to - from).toString();
  }
}
