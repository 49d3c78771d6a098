package se.nollan.publish;

import java.time.Instant;
import java.util.List;

/**
 * Which publication it is.
 *
 * @param number 1, 2, 3 …, in the order in which a lake's publications were made
 * @param stage whether its figures are expected to change
 * @param made when its figures were frozen, UTC
 * @param definition the definition that contacts were decided under, as {@code skr-2.0+every-case}
 * @param leastDenominator figures with a smaller denominator are withheld
 * @param program the version of the program that made it
 * @param months the months that it is of, {@code yyyy-MM}, ascending; each calendar year that they
 *     touch is in it, too, as the sum of its months among them
 */
public record Edition(
    int number,
    Stage stage,
    Instant made,
    String definition,
    int leastDenominator,
    String program,
    List<String> months) {
  public Edition {
    months = List.copyOf(months);
  }
}
