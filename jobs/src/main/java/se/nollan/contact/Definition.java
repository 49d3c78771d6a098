package se.nollan.contact;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What same-day contact is taken to be: a version of SKR's instruction, and variants of how it is
 * read. Written {@code skr-2.0+every-case}, variants in the order of {@link Variant}.
 */
public record Definition(Version version, Set<Variant> variants) {
  /** The instruction in force. */
  public static final Definition CURRENT = new Definition(Version.V2_0, Set.of());

  private static final String PREFIX = "skr-";

  public Definition {
    variants = variants.isEmpty() ? Set.of() : Set.copyOf(EnumSet.copyOf(variants));
  }

  /**
   * The definition of that name; variants may come in any order.
   *
   * @throws IllegalArgumentException saying what there is
   */
  public static Definition of(String text) {
    String[] parts = text.split("\\+", -1);
    if (!parts[0].startsWith(PREFIX)) {
      throw unknown(text, "a definition begins with a version: " + versions());
    }
    Version version =
        Version.of(parts[0].substring(PREFIX.length()))
            .orElseThrow(() -> unknown(text, "the versions are " + versions()));
    EnumSet<Variant> variants = EnumSet.noneOf(Variant.class);
    for (String name : List.of(parts).subList(1, parts.length)) {
      variants.add(
          Variant.of(name).orElseThrow(() -> unknown(text, "the variants are " + variantIds())));
    }
    return new Definition(version, variants);
  }

  private static IllegalArgumentException unknown(String text, String there) {
    return new IllegalArgumentException("no definition '" + text + "'; " + there);
  }

  private static String versions() {
    return Arrays.stream(Version.values())
        .map(version -> PREFIX + version.id())
        .collect(Collectors.joining(", "));
  }

  private static String variantIds() {
    return Arrays.stream(Variant.values())
        .map(variant -> "+" + variant.id())
        .collect(Collectors.joining(", "));
  }

  /** Whether the definition reads the instruction that way. */
  public boolean has(Variant variant) {
    return variants.contains(variant);
  }

  /** Whether the definition's version is that one or a later one. */
  public boolean since(Version since) {
    return version.atLeast(since);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(PREFIX).append(version.id());
    for (Variant variant : Variant.values()) {
      if (has(variant)) {
        text.append('+').append(variant.id());
      }
    }
    return text.toString();
  }
}
