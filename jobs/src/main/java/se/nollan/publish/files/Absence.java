package se.nollan.publish.files;

import se.nollan.disclosure.Published;

/**
 * Why a number does not stand where one could. The marks are those that readers of Swedish official
 * statistics know; no two are alike, and none is a word that another column may hold.
 */
enum Absence {
  /** There is no such number: 0 of 0 has no share, and a month no mean of months. */
  NONE("-", new Wording("talet finns inte", "there is no such number")),
  SUPPRESSED(
      "x",
      new Wording(
          "talet finns men visas inte, av hänsyn till enskilda (röjandekontroll)",
          "there is a number, and it is withheld, to protect individuals (disclosure control)")),
  MISSING(
      "..",
      new Wording("uppgifter skulle ha kommit men saknas", "data were expected, and nothing came")),
  NOT_TAKING_PART(
      ".",
      new Wording(
          "enheten eller regionen deltar inte i det som mäts",
          "the unit or region does not take part in what is measured"));

  private final String mark;
  private final Wording wording;

  Absence(String mark, Wording wording) {
    this.mark = mark;
    this.wording = wording;
  }

  /** Why a figure that is neither shown nor zero has no numbers. */
  static Absence of(Published said) {
    if (said instanceof Published.Suppressed) {
      return SUPPRESSED;
    }
    if (said instanceof Published.Missing) {
      return MISSING;
    }
    return said instanceof Published.NotTakingPart ? NOT_TAKING_PART : NONE;
  }

  /** What stands in the number's place. */
  String mark() {
    return mark;
  }

  Wording wording() {
    return wording;
  }
}
