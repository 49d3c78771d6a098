package se.nollan.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The 21 regions of Sweden, by county code (länskod). */
public enum Region {
  STOCKHOLM("01", "Stockholm"),
  UPPSALA("03", "Uppsala"),
  SORMLAND("04", "Sörmland"),
  OSTERGOTLAND("05", "Östergötland"),
  JONKOPING("06", "Jönköpings län"),
  KRONOBERG("07", "Kronoberg"),
  KALMAR("08", "Kalmar"),
  GOTLAND("09", "Gotland"),
  BLEKINGE("10", "Blekinge"),
  SKANE("12", "Skåne"),
  HALLAND("13", "Halland"),
  VASTRA_GOTALAND("14", "Västra Götaland"),
  VARMLAND("17", "Värmland"),
  OREBRO("18", "Örebro län"),
  VASTMANLAND("19", "Västmanland"),
  DALARNA("20", "Dalarna"),
  GAVLEBORG("21", "Gävleborg"),
  VASTERNORRLAND("22", "Västernorrland"),
  JAMTLAND("23", "Jämtland Härjedalen"),
  VASTERBOTTEN("24", "Västerbotten"),
  NORRBOTTEN("25", "Norrbotten");

  private static final Map<String, Region> BY_CODE =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Region::code, r -> r));

  private final String code;
  private final String title;

  Region(String code, String title) {
    this.code = code;
    this.title = title;
  }

  /** The county code, two digits. */
  public String code() {
    return code;
  }

  /** The region's name in Swedish. */
  public String title() {
    return title;
  }

  /** The region of that county code. */
  public static Optional<Region> of(String code) {
    return Optional.ofNullable(BY_CODE.get(code));
  }

  /** All county codes, in order. */
  public static List<String> codes() {
    return Arrays.stream(values()).map(Region::code).toList();
  }
}
