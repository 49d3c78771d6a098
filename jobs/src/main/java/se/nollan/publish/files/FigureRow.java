package se.nollan.publish.files;

import se.nollan.disclosure.Published;
import se.nollan.disclosure.StatisticKey;
import se.nollan.publish.PublishedFigure;
import se.nollan.publish.PublishedMean;
import se.nollan.statistics.Wilson;

/** A figure with the numbers that are worked out from it. */
record FigureRow(PublishedFigure figure, String definition) {

  StatisticKey key() {
    return figure.key();
  }

  Status status() {
    return Status.of(figure.said());
  }

  Entry numerator() {
    return figure.said() instanceof Published.Shown shown
        ? Entry.count(shown.numerator())
        : noCount();
  }

  Entry denominator() {
    return figure.said() instanceof Published.Shown shown
        ? Entry.count(shown.denominator())
        : noCount();
  }

  Entry share() {
    return figure.said() instanceof Published.Shown shown
        ? Entry.share(shown.numerator(), shown.denominator())
        : noShare();
  }

  Entry low() {
    return figure.said() instanceof Published.Shown shown
        ? Entry.share(Wilson.of(shown.numerator(), shown.denominator()).low())
        : noShare();
  }

  Entry high() {
    return figure.said() instanceof Published.Shown shown
        ? Entry.share(Wilson.of(shown.numerator(), shown.denominator()).high())
        : noShare();
  }

  Entry mean() {
    if (figure.mean() instanceof PublishedMean.Shown shown) {
      return Entry.share(shown.mean());
    }
    return Entry.none(
        figure.mean() instanceof PublishedMean.Suppressed ? Absence.SUPPRESSED : Absence.NONE);
  }

  String meanStatus() {
    if (figure.mean() instanceof PublishedMean.Shown) {
      return Status.SHOWN.id();
    }
    return figure.mean() instanceof PublishedMean.Suppressed ? Status.SUPPRESSED.id() : "none";
  }

  private Entry noCount() {
    return figure.said() instanceof Published.Zero ? Entry.count(0) : noShare();
  }

  private Entry noShare() {
    return Entry.none(Absence.of(figure.said()));
  }
}
