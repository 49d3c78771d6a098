package se.nollan.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shows that a difference in a generated world can be brought down to the rows that make it. */
class WorldShrinkerTest {

  @TempDir Path folder;

  @Test
  void anAbsorbedCallNeedsAUnitALineAndTwoCalls() {
    World world =
        Worlds.worlds(0, 20).stream().filter(this::hasAbsorbedCall).findFirst().orElseThrow();

    World smallest = WorldShrinker.smallest(world, this::hasAbsorbedCall);

    assertThat(smallest.deliveries().stream().mapToLong(d -> d.text().lines().count() - 1).sum())
        .isEqualTo(4);
  }

  private boolean hasAbsorbedCall(World world) {
    try {
      Path landing = Files.createTempDirectory(folder, "world");
      world.writeTo(landing);
      return ReferenceOutcomes.of(
              new ReferenceIngest().read(landing), ReferenceDefinition.parse("skr-2.0"))
          .stream()
          .anyMatch(row -> row.reason().equals("SAME_CALLER_SAME_DAY"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
