package se.nollan.reference;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A definition: a version of the instruction, and the variants that change its readings. */
public record ReferenceDefinition(String version, Set<Variant> variants) {

  /** "The versions are 1.0 and 1.2 … 2.0." */
  public static final List<String> VERSIONS =
      List.of("1.0", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "1.9", "2.0");

  /** The variants, in the order of the rules' table. */
  public enum Variant {
    EVERY_CASE,
    HIDDEN_EXCLUDED,
    EVES_ARE_WORKING_DAYS,
    ONLY_LATER_CALLS_ABSORBED;

    /** The name in a definition: {@code every-case}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Variant of(String id) {
      return Arrays.stream(values())
          .filter(variant -> variant.id().equals(id))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException("no such variant: " + id));
    }
  }

  public ReferenceDefinition {
    if (!VERSIONS.contains(version)) {
      throw new IllegalArgumentException("no such version: " + version);
    }
    variants = Set.copyOf(variants);
  }

  /** Reads {@code skr-2.0+every-case}; variants may come in any order. */
  public static ReferenceDefinition parse(String text) {
    String[] parts = text.split("\\+", -1);
    if (!parts[0].startsWith("skr-")) {
      throw new IllegalArgumentException("no such definition: " + text);
    }
    Set<Variant> variants =
        Arrays.stream(parts).skip(1).map(Variant::of).collect(Collectors.toSet());
    return new ReferenceDefinition(parts[0].substring("skr-".length()), variants);
  }

  /** Every version with every combination of variants: 160. */
  public static List<ReferenceDefinition> all() {
    return VERSIONS.stream()
        .flatMap(version -> combinations().stream().map(of -> new ReferenceDefinition(version, of)))
        .toList();
  }

  private static List<Set<Variant>> combinations() {
    Set<Set<Variant>> combinations = new LinkedHashSet<>(Set.of(Set.of()));
    for (Variant variant : Variant.values()) {
      for (Set<Variant> without : List.copyOf(combinations)) {
        Set<Variant> with = EnumSet.of(variant);
        with.addAll(without);
        combinations.add(with);
      }
    }
    return List.copyOf(combinations);
  }

  /** Whether a rule that came with that version is applied. */
  boolean since(String rule) {
    return VERSIONS.indexOf(version) >= VERSIONS.indexOf(rule);
  }

  boolean has(Variant variant) {
    return variants.contains(variant);
  }

  @Override
  public String toString() {
    return variants.stream()
        .sorted()
        .map(variant -> "+" + variant.id())
        .collect(Collectors.joining("", "skr-" + version, ""));
  }
}
