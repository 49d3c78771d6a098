package se.nollan.simulate;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.nollan.model.Region;

/**
 * Knows what has been published of each region and what is invented about it, from the two files
 * beside this class.
 */
record Country(Map<Region, RegionProfile> profiles, double sameDayShare) {

  private static final String NATION = "00";
  private static final double HIDDEN_NUMBERS = 0.012;
  private static final double MAIN_SYSTEM_SHARE = 0.85;
  private static final int FIRST_YEAR_COLUMN = 3;

  static Country read() {
    Map<String, NamedCsvRecord> published = rows("same-day-phone-by-region.csv");
    Map<String, NamedCsvRecord> invented = rows("region-profiles.csv");
    Map<Region, RegionProfile> profiles = new EnumMap<>(Region.class);
    for (Region region : Region.values()) {
      profiles.put(
          region, profile(region, published.get(region.code()), invented.get(region.code())));
    }
    return new Country(profiles, latestShare(published.get(NATION)));
  }

  RegionProfile profile(Region region) {
    return profiles.get(region);
  }

  private static RegionProfile profile(
      Region region, NamedCsvRecord published, NamedCsvRecord invented) {
    return new RegionProfile(
        region,
        new RegionProfile.Published(
            Integer.parseInt(published.getField("population_2021")), latestShare(published)),
        new RegionProfile.Invented(
            Double.parseDouble(invented.getField("private_share")),
            PhoneSystem.of(invented.getField("main_system")),
            MAIN_SYSTEM_SHARE,
            HIDDEN_NUMBERS));
  }

  /** The figure of the last year that has one. */
  private static double latestShare(NamedCsvRecord row) {
    List<String> years = row.getFields().subList(FIRST_YEAR_COLUMN, row.getFieldCount());
    return years.stream()
        .filter(value -> !value.isBlank())
        .reduce((earlier, later) -> later)
        .map(percent -> Double.parseDouble(percent) / 100)
        .orElseThrow();
  }

  private static Map<String, NamedCsvRecord> rows(String resource) {
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .commentStrategy(CommentStrategy.SKIP)
            .ofNamedCsvRecord(open(resource))) {
      return reader.stream()
          .collect(Collectors.toMap(row -> row.getField("county_code"), Function.identity()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The lines of a text file beside this class. */
  static List<String> lines(String resource) {
    try (Reader reader = open(resource);
        Stream<String> lines = new BufferedReader(reader).lines()) {
      return lines.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reader open(String resource) {
    InputStream file = Country.class.getResourceAsStream(resource);
    if (file == null) {
      throw new IllegalStateException("The resource " + resource + " is not in the jar.");
    }
    return new InputStreamReader(file, StandardCharsets.UTF_8);
  }
}
