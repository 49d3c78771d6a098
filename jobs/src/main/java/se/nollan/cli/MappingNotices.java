package se.nollan.cli;

import java.util.List;
import java.util.Locale;
import se.nollan.ingest.ConversionLoss;
import se.nollan.ingest.Ledger;
import se.nollan.ingest.LedgerEntry;

/** Says what sources' own filters, queries and expressions did that somebody should look at. */
final class MappingNotices {
  private static final int MOST = 10;

  private MappingNotices() {}

  /** Files of whose rows their source leaves none. */
  static List<LedgerEntry> emptied(Ledger ledger) {
    return ledger.entries().stream().filter(entry -> entry.notice().isPresent()).toList();
  }

  static String emptied(List<LedgerEntry> files) {
    if (files.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    text.append("%d files are read, and nothing is left of them:%n".formatted(files.size()));
    files.stream()
        .limit(MOST)
        .forEach(
            entry ->
                text.append(
                    "  %s: %s%n".formatted(entry.file().path(), entry.notice().orElse(""))));
    more(text, files.size());
    return text.append(System.lineSeparator()).toString();
  }

  /** Losses where there were none, or fewer. */
  static List<ConversionLoss> toTell(List<ConversionLoss> losses) {
    return losses.stream().filter(loss -> loss.isNew() || loss.hasGrown()).toList();
  }

  static String losses(List<ConversionLoss> losses) {
    List<ConversionLoss> told = toTell(losses);
    if (told.isEmpty()) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    text.append(
        "Values that were delivered and of which a source's expression made nothing, new or more"
            + " than before (table conversion_loss has all):%n".formatted());
    told.stream().limit(MOST).forEach(loss -> text.append(line(loss)));
    more(text, told.size());
    return text.append(System.lineSeparator()).toString();
  }

  private static String line(ConversionLoss loss) {
    String before =
        loss.before()
            .map(rows -> "%.1f %% before".formatted(100 * rows.share()))
            .orElse("not read before");
    return String.format(
        Locale.ROOT,
        "  region %s, %s, %s: %s in %d of %d rows, %.1f %% (%s)%n",
        loss.column().region(),
        loss.column().source(),
        loss.column().period(),
        loss.column().column(),
        loss.rows().lost(),
        loss.rows().rows(),
        100 * loss.rows().share(),
        before);
  }

  private static void more(StringBuilder text, int count) {
    if (count > MOST) {
      text.append("  … and %d more%n".formatted(count - MOST));
    }
  }
}
