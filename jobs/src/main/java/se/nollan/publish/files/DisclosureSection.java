package se.nollan.publish.files;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.nollan.disclosure.StatisticKey.Level;
import se.nollan.publish.Publication;
import se.nollan.publish.PublishedFigure;

/** That figures are withheld, and how many; not which of them for their own smallness. */
final class DisclosureSection {
  private static final Map<Level, Wording> LEVELS = levels();

  private DisclosureSection() {}

  static void write(Publication publication, BilingualText text) {
    int least = publication.edition().leastDenominator();
    text.heading("Röjandekontroll", "Disclosure control");
    text.paragraph(
        "Tal med en nämnare under %s visas inte, för att ingen ska kunna ta reda på något om en"
                .formatted(least)
            + " enskild. Andra tal som tillsammans med de synliga skulle röja ett sådant tal visas"
            + " inte heller, vare sig inom publikationen eller tillsammans med tidigare"
            + " publikationer. Vilket av skälen som gäller för ett visst tal sägs inte.",
        "Figures with a denominator under %s are withheld, so that nobody can learn anything about"
                .formatted(least)
            + " an individual. So are other figures that, with those shown, would give such a"
            + " figure away, within the publication or together with earlier ones. Which of the two"
            + " reasons holds of a figure is not told.");
    text.paragraph(
        "Skyddad, saknas, inget att räkna och deltar inte är olika saker och ser olika ut i alla"
            + " filer. I CSV-, JSON- och leveransfilen och i arbetsboken står x för skyddad, två"
            + " punkter för saknas, en punkt för deltar inte och ett streck för ett tal som inte"
            + " finns.",
        "Withheld, missing, nothing to count and not taking part are different things, and look"
            + " different in every file. In the CSV, JSON and delivery files and in the workbook,"
            + " x is withheld, two dots are missing, one dot is not taking part, and a hyphen is a"
            + " number that does not exist.");
    List<Wording> columns = new ArrayList<>();
    columns.add(new Wording("Tal om", "Figures of"));
    Stream.of(Status.values()).map(Status::wording).forEach(columns::add);
    text.table(columns, counted(publication, text.language()));
  }

  private static List<List<String>> counted(Publication publication, Language language) {
    Map<Level, long[]> counts = new EnumMap<>(Level.class);
    for (PublishedFigure figure : publication.figures()) {
      long[] ofLevel =
          counts.computeIfAbsent(figure.key().level(), any -> new long[Status.values().length]);
      ofLevel[Status.of(figure.said()).ordinal()]++;
    }
    List<List<String>> rows = new ArrayList<>();
    counts.forEach(
        (level, ofLevel) -> {
          List<String> row = new ArrayList<>();
          row.add(LEVELS.get(level).in(language));
          for (long count : ofLevel) {
            row.add(Long.toString(count));
          }
          rows.add(row);
        });
    return rows;
  }

  private static Map<Level, Wording> levels() {
    Map<Level, Wording> levels = new EnumMap<>(Level.class);
    levels.put(Level.UNIT, new Wording("enheter", "units"));
    levels.put(Level.REGION, new Wording("regioner", "regions"));
    levels.put(Level.NATION, new Wording("riket", "the nation"));
    return levels;
  }
}
