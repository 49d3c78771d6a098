package se.nollan.publish;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import se.nollan.disclosure.Published;
import se.nollan.disclosure.StatisticKey;
import se.nollan.disclosure.Threshold;

/** A publication in the making: it is known what is shown, and not yet what is told about it. */
public final class Draft {
  private final Edition edition;
  private final LakeFigures lake;
  private final SortedMap<StatisticKey, Measured> measured;
  private final FigureControl.Withheld withheld;
  private final List<String> broken;
  private final List<PublishedFigure> figures;

  private Draft(
      Edition edition,
      LakeFigures lake,
      SortedMap<StatisticKey, Measured> measured,
      FigureControl.Withheld withheld,
      List<String> broken) {
    this.edition = edition;
    this.lake = lake;
    this.measured = measured;
    this.withheld = withheld;
    this.broken = List.copyOf(broken);
    this.figures = figures();
  }

  /**
   * Decides what is shown.
   *
   * @param earlier what readers have already
   * @throws se.nollan.disclosure.RecoverableException if no way was found to hide all small figures
   */
  public static Draft of(Edition edition, LakeFigures lake, EarlierFigures earlier) {
    SortedMap<StatisticKey, Measured> measured = MeasuredFigures.of(lake.figures());
    List<String> broken = new ArrayList<>();
    FigureControl control =
        new FigureControl(new Threshold(edition.leastDenominator()), earlier, broken::add);
    return new Draft(edition, lake, measured, control.decide(measured), broken);
  }

  private List<PublishedFigure> figures() {
    TreeMap<StatisticKey, PublishedFigure> all =
        new TreeMap<>(
            ExpectedFigures.of(measures(), Coverages.withNation(lake.coverage()), lake.units()));
    measured.forEach((key, figure) -> all.put(key, published(key, figure)));
    return List.copyOf(all.values());
  }

  private PublishedFigure published(StatisticKey key, Measured figure) {
    Published said =
        withheld.figures().contains(key)
            ? new Published.Suppressed()
            : new Published.Shown(figure.numerator(), figure.denominator());
    return new PublishedFigure(key, figure.areaName(), said, mean(key, figure));
  }

  private PublishedMean mean(StatisticKey key, Measured figure) {
    if (figure.mean().isEmpty()) {
      return new PublishedMean.None();
    }
    return withheld.figures().contains(key)
        ? new PublishedMean.Suppressed()
        : new PublishedMean.Shown(figure.mean().getAsDouble());
  }

  /** Every figure as it is to be kept: those that are withheld, too. */
  public List<KeptFigure> kept() {
    return figures.stream().map(this::kept).toList();
  }

  private KeptFigure kept(PublishedFigure figure) {
    Measured held = measured.get(figure.key());
    return held == null
        ? new KeptFigure(
            figure.key(),
            figure.areaName(),
            0,
            0,
            Said.of(figure.said()),
            OptionalDouble.empty(),
            false)
        : new KeptFigure(
            figure.key(),
            figure.areaName(),
            held.numerator(),
            held.denominator(),
            Said.of(figure.said()),
            held.mean(),
            figure.mean() instanceof PublishedMean.Shown);
  }

  /**
   * Sums that the lake's figures do not keep; nobody was taken to reckon with those. They hold
   * figures: not for publication.
   */
  public List<String> broken() {
    return broken;
  }

  /** Ids of the measures that it is of. */
  public TreeSet<String> measures() {
    TreeSet<String> measures = new TreeSet<>();
    measured.keySet().forEach(key -> measures.add(key.measure()));
    return measures;
  }

  /**
   * What is told about the figures, and is not to be seen in them.
   *
   * @param measures at least those that are published
   * @param rules in force
   * @param revisions so far, the oldest first
   * @param publisher who answers for it
   */
  public record Telling(
      List<PublishedMeasure> measures,
      List<RuleInForce> rules,
      List<RevisionNote> revisions,
      Publisher publisher) {}

  /** The whole of it. */
  public Publication publication(Telling telling) {
    TreeSet<String> published = measures();
    TreeSet<String> unknown = new TreeSet<>();
    lake.figures().forEach(figure -> unknown.add(figure.key().measure()));
    unknown.removeAll(published);
    return new Publication(
        edition,
        telling.measures().stream().filter(each -> published.contains(each.id())).toList(),
        figures,
        Coverages.withNation(lake.coverage()),
        new Quality(
            Coverages.missing(lake.units()),
            telling.rules(),
            SeriesBreaks.KNOWN,
            telling.revisions(),
            new Notes(edition, published, unknown, broken.size(), withheld.coarser()).all(),
            telling.publisher()));
  }
}
