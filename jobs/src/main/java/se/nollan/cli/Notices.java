package se.nollan.cli;

import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;
import se.nollan.ingest.read.LandingFile;
import se.nollan.lake.Lake;

/** What the owner of a lake has to see to, said after a run. */
final class Notices {
  private static final int MOST_FILES = 5;

  private final Lake lake;
  private final List<LandingFile> late;
  private final PrintStream out = System.out;

  /**
   * Of a lake.
   *
   * @param late files of closed region-months that were not read
   */
  Notices(Lake lake, List<LandingFile> late) {
    this.lake = lake;
    this.late = late;
  }

  /** Says it; gives the exit code, which was this before. */
  int tell(int code) {
    out.print(Figures.lacking(lake));
    if (late.isEmpty()) {
      return code;
    }
    out.printf(
        "%d new or changed files are of closed region-months, and are not read:%n%s",
        late.size(),
        late.stream()
            .limit(MOST_FILES)
            .map(file -> "  " + file.path() + System.lineSeparator())
            .collect(Collectors.joining()));
    if (late.size() > MOST_FILES) {
      out.println("  …");
    }
    out.printf(
        "  To have them read: nollan archive --lake … --reopen %s --region %s%n",
        late.get(0).period(), late.get(0).region());
    return code == ExitCode.DONE ? ExitCode.REJECTED_FILES : code;
  }
}
