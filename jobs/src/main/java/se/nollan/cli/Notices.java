package se.nollan.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import se.nollan.ingest.PassedOver;
import se.nollan.ingest.read.LandingFile;
import se.nollan.lake.Lake;

/** What the owner of a lake has to see to, said after a run. */
final class Notices {
  private static final int MOST_FILES = 5;

  private final Lake lake;
  private final List<LandingFile> late;
  private final Optional<PassedOver> passedOver;
  private final PrintStream out = System.out;

  /**
   * Of a lake.
   *
   * @param late files of closed region-months that were not read
   * @param passedOver what is no delivery by its name; empty if no landing was looked at
   */
  Notices(Lake lake, List<LandingFile> late, Optional<PassedOver> passedOver) {
    this.lake = lake;
    this.late = late;
    this.passedOver = passedOver;
  }

  /** Says it; gives the exit code, which was this before. */
  int tell(int code) {
    out.print(Figures.lacking(lake));
    out.print(passedOver.map(Notices::text).orElse(""));
    if (late.isEmpty()) {
      return code;
    }
    out.printf(
        "%d new or changed files are of closed region-months, and are not read:%n%s",
        late.size(),
        late.stream()
            .limit(MOST_FILES)
            .map(file -> "  " + file.shown() + System.lineSeparator())
            .collect(Collectors.joining()));
    if (late.size() > MOST_FILES) {
      out.println("  …");
    }
    out.printf(
        "  To have %s read: %s%n",
        late.stream().map(LandingFile::regionMonth).distinct().count() == 1
            ? "them"
            : "those of " + late.get(0).regionMonth(),
        CommandHint.of(
            "archive",
            "--lake",
            lake.uri(),
            "--reopen",
            late.get(0).period(),
            "--region",
            late.get(0).region()));
    return code == ExitCode.DONE ? ExitCode.REJECTED_FILES : code;
  }

  /** One line; none if nothing was passed over. */
  static String text(PassedOver names) {
    List<String> kinds = new ArrayList<>();
    if (names.left() > 0) {
      kinds.add(
          "%d that other programs leave or have not finished (Thumbs.db, ~$…, *.tmp and the like)"
              .formatted(names.left()));
    }
    if (names.hidden() > 0) {
      kinds.add("%d that begin with . or _".formatted(names.hidden()));
    }
    return kinds.isEmpty()
        ? ""
        : "Passed over in the landing for their names: %s.%n".formatted(String.join(", ", kinds));
  }
}
