package se.nollan.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The cells of a {@code statistic.csv}: numerator and denominator of each measure, level, area,
 * unit group and period.
 */
final class Figures {
  private static final List<String> KEY =
      List.of("measure", "level", "area", "unit_group", "period_kind", "period");

  private final Map<String, String> countsByCell;
  private final Set<String> measures;

  private Figures(Map<String, String> countsByCell, Set<String> measures) {
    this.countsByCell = countsByCell;
    this.measures = measures;
  }

  static Figures read(Path csv) throws IOException {
    Map<String, String> counts = new HashMap<>();
    Set<String> measures = new TreeSet<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
      for (NamedCsvRecord row : rows) {
        String cell = KEY.stream().map(row::getField).collect(Collectors.joining(","));
        String count = row.getField("numerator") + " of " + row.getField("denominator");
        if (counts.put(cell, count) != null) {
          throw new FailedException(csv + " has " + cell + " twice");
        }
        measures.add(row.getField("measure"));
      }
    }
    return new Figures(counts, measures);
  }

  int size() {
    return countsByCell.size();
  }

  Set<String> measures() {
    return measures;
  }

  /**
   * Where the other says something else, in order, one line each.
   *
   * @param other what may hold more measures than this; those are passed over
   */
  List<String> differences(Figures other) {
    Set<String> cells = new TreeSet<>(countsByCell.keySet());
    other.countsByCell.keySet().stream()
        .filter(cell -> measures.contains(cell.substring(0, cell.indexOf(','))))
        .forEach(cells::add);
    List<String> different = new ArrayList<>();
    for (String cell : cells) {
      String here = countsByCell.getOrDefault(cell, "nothing");
      String there = other.countsByCell.getOrDefault(cell, "nothing");
      if (!here.equals(there)) {
        different.add(cell + ": " + there + ", and not " + here);
      }
    }
    return different;
  }
}
