package se.nollan.publish.files;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import se.nollan.publish.Stage;
import se.nollan.publish.files.DeliveryField.Code;

/**
 * The fields of the delivery file, in their order. Whoever changes one raises the layout's number.
 */
final class DeliveryLayout {
  static final String NUMBER = "1";
  static final String DETAIL = "D";
  static final String TRAILER = "S";
  static final int NAME_LENGTH = 200;

  /** The ways of contact, each with its measure: apart, and together. */
  static final Map<String, String> MEASURES = measures();

  private static final String TEXT = "text";
  private static final String CODE = "kod";
  private static final String WHOLE = "heltal eller tecken";
  private static final String PERCENT = "decimaltal eller tecken";

  private DeliveryLayout() {}

  static List<DeliveryField> fields() {
    List<DeliveryField> fields = new ArrayList<>(unit());
    MEASURES.forEach((way, measure) -> fields.addAll(contact(way, measure)));
    fields.addAll(publication());
    return List.copyOf(fields);
  }

  private static List<DeliveryField> unit() {
    return List.of(
        new DeliveryField(
            "posttyp",
            CODE,
            1,
            List.of(new Code(DETAIL, "en enhets månad")),
            "Postens typ. Slutposten har typen S och beskrivs för sig.",
            record -> DETAIL),
        free("layout", TEXT, 2, "Postbeskrivningens nummer.", record -> NUMBER),
        free("manad", TEXT, 7, "Månaden, som 2026-05.", record -> record.key().period()),
        free("region", TEXT, 2, "Regionens länskod.", record -> record.key().region()),
        free("enhet", TEXT, 31, "Primärvårdsenhetens HSA-id.", record -> record.key().area()),
        free(
            "enhetsnamn",
            TEXT,
            NAME_LENGTH,
            "Enhetens namn, det senaste i månaden. Ett längre namn är avkortat; tomt om namnet inte"
                + " är känt.",
            record -> shortened(CsvFile.noFormula(record.name()))),
        new DeliveryField(
            "driftsform",
            CODE,
            10,
            List.of(
                new Code("offentlig", "offentlig regi"),
                new Code("privat", "privat regi"),
                new Code("okand", "framgår inte av publikationen")),
            "Vem som driver enheten.",
            record -> one(record.operators(), Map.of("public", "offentlig", "private", "privat"))),
        new DeliveryField(
            "enhetstyp",
            CODE,
            14,
            List.of(
                new Code("vardcentral", "vårdcentral eller hälsocentral"),
                new Code("rehabilitering", "primärvårdsrehabilitering"),
                new Code("jour", "jourmottagning eller närakut"),
                new Code("barn_unga", "första linjen för barn och unga"),
                new Code("annan", "annan primärvårdsenhet"),
                new Code("okand", "framgår inte av publikationen")),
            "Vad slags enhet det är.",
            record -> one(record.types(), TYPES)));
  }

  private static final Map<String, String> TYPES =
      Map.of(
          "health_centre", "vardcentral",
          "rehabilitation", "rehabilitering",
          "urgent_care", "jour",
          "child_youth", "barn_unga",
          "other", "annan");

  /** The four fields of a way of contact. */
  private static List<DeliveryField> contact(String way, String measure) {
    String about = ABOUT.get(way);
    return List.of(
        new DeliveryField(
            way + "_status",
            CODE,
            1,
            statuses(),
            "Vad som gäller för " + about + ".",
            record -> status(record.figure(measure))),
        free(
            way + "_besvarade",
            WHOLE,
            9,
            "Hur många som fått kontakt samma dag (täljaren), " + about + ".",
            record -> plain(record.figure(measure), FigureRow::numerator)),
        free(
            way + "_totalt",
            WHOLE,
            9,
            "Hur många som räknas (nämnaren), " + about + ".",
            record -> plain(record.figure(measure), FigureRow::denominator)),
        free(
            way + "_andel",
            PERCENT,
            5,
            "Andelen i procent med en decimal och decimalkomma, " + about + ".",
            record -> record.figure(measure).map(DeliveryLayout::percent).orElse(NOT_THERE)));
  }

  private static List<DeliveryField> publication() {
    return List.of(
        free(
            "definition",
            TEXT,
            100,
            "Utgåvan av SKR:s anvisning, och avsteg från den efter plustecken.",
            record -> record.edition().definition()),
        free(
            "publikation",
            "heltal",
            6,
            "Publikationens nummer.",
            record -> Integer.toString(record.edition().number())),
        new DeliveryField(
            "stadium",
            CODE,
            1,
            List.of(new Code("P", "preliminär"), new Code("S", "slutlig")),
            "Om talen väntas ändras.",
            record -> record.edition().stage() == Stage.FINAL ? "S" : "P"));
  }

  private static final String NOT_THERE = Absence.NONE.mark();
  private static final String NO_FIGURE = "9";

  private static final Map<String, String> ABOUT =
      Map.of("telefon", "telefon", "chatt", "chatt", "summa", "telefon och chatt tillsammans");

  private static Map<String, String> measures() {
    Map<String, String> measures = new LinkedHashMap<>();
    measures.put("telefon", "same_day_phone");
    measures.put("chatt", "same_day_chat");
    measures.put("summa", "same_day_total");
    return java.util.Collections.unmodifiableMap(measures);
  }

  private static List<Code> statuses() {
    return Stream.concat(
            Arrays.stream(Status.values())
                .map(each -> new Code(code(each), each.wording().swedish())),
            Stream.of(new Code(NO_FIGURE, "ingår inte i publikationen")))
        .toList();
  }

  /** 1 to 5, in the order of the statuses. */
  static String code(Status status) {
    return Integer.toString(status.ordinal() + 1);
  }

  private static String status(Optional<FigureRow> figure) {
    return figure.map(FigureRow::status).map(DeliveryLayout::code).orElse(NO_FIGURE);
  }

  private static String plain(Optional<FigureRow> figure, Function<FigureRow, Entry> entry) {
    return figure.map(entry).map(Entry::plain).orElse(NOT_THERE);
  }

  private static String percent(FigureRow figure) {
    return figure.share() instanceof Entry.Number share
        ? share
            .number()
            .multiply(BigDecimal.valueOf(100))
            .setScale(1, RoundingMode.HALF_EVEN)
            .toPlainString()
            .replace('.', ',')
        : figure.share().plain();
  }

  /** The code of the only one; a unit that has none, or several in a month, is not told apart. */
  private static String one(List<String> groups, Map<String, String> codes) {
    return groups.size() == 1 ? codes.getOrDefault(groups.get(0), "okand") : "okand";
  }

  /** A name on several lines would make a record of several lines. */
  private static String shortened(String delivered) {
    String name = delivered.replaceAll("\\R", " ");
    int characters = name.codePointCount(0, name.length());
    return characters <= NAME_LENGTH
        ? name
        : name.substring(0, name.offsetByCodePoints(0, NAME_LENGTH));
  }

  private static DeliveryField free(
      String name,
      String type,
      int length,
      String description,
      Function<DeliveryRecord, String> value) {
    return new DeliveryField(name, type, length, List.of(), description, value);
  }
}
