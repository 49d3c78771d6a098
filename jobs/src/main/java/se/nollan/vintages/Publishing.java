package se.nollan.vintages;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.spark.sql.SparkSession;
import se.nollan.contact.Definition;
import se.nollan.lake.Lake;
import se.nollan.lake.LakeRun;
import se.nollan.lake.LakeTable;
import se.nollan.lake.Software;
import se.nollan.progress.Progress;
import se.nollan.publish.DeliveredFile;
import se.nollan.publish.Draft;
import se.nollan.publish.Edition;
import se.nollan.publish.FrozenFile;
import se.nollan.publish.KeptFigure;
import se.nollan.publish.Publication;
import se.nollan.publish.Publisher;
import se.nollan.publish.Revision;
import se.nollan.publish.RevisionNote;
import se.nollan.publish.RuleInForce;
import se.nollan.publish.Stage;
import se.nollan.publish.Vintage;
import se.nollan.publish.files.PublicationFile;
import se.nollan.store.KeptFolder;

/**
 * Makes a publication of a lake, as it was opened; whoever does has to have the turn. Its files are
 * written first, into a folder that nobody else has; then the tables, and the snapshot last. Cut
 * off before that, nothing refers to the folder, and the number is free.
 */
public final class Publishing {
  private final SparkSession spark;
  private final Lake lake;
  private final Progress progress;
  private final Vintages vintages;
  private final FiguresOfLake source;

  public Publishing(SparkSession spark, Lake lake, Progress progress) {
    this.spark = spark;
    this.lake = lake;
    this.progress = progress;
    this.vintages = Vintages.of(lake);
    this.source = new FiguresOfLake(lake);
  }

  /**
   * What is asked for.
   *
   * @param months to be published, {@code yyyy-MM}, ascending
   */
  public record Request(
      List<String> months, Stage stage, int leastDenominator, Publisher publisher) {}

  /**
   * What was made.
   *
   * @param broken sums that the lake's figures do not keep
   */
  public record Made(Vintage vintage, Publication publication, List<String> broken) {}

  /** The months that could be published, ascending. */
  public Collection<String> months() {
    return source.months();
  }

  /** Whether a publication would show anything that the newest one does not. */
  public boolean wouldTellMore(Request request) {
    List<DeliveredFile> deliveries = source.deliveries(request.months());
    Edition edition = edition(request);
    return vintages.newest().filter(newest -> newest.restsOn(edition, deliveries)).isEmpty();
  }

  /**
   * Makes it.
   *
   * @throws se.nollan.disclosure.RecoverableException if no way was found to hide small figures
   * @throws se.nollan.lake.AnotherRunException if another run finished meanwhile
   */
  public Made make(Request request, List<PublicationFile> files) {
    Edition edition = edition(request);
    progress.stage("deciding which figures are shown");
    Draft draft = Draft.of(edition, source.of(request.months()), vintages.earlier());
    List<KeptFigure> figures = draft.kept();
    List<RuleInForce> rules = RulesOfLake.inForce(Definition.of(edition.definition()));
    Vintage bare =
        new Vintage(
            edition,
            lake.snapshot().run(),
            "%06d-%s".formatted(edition.number(), UUID.randomUUID()),
            List.of(),
            rules.stream().map(RulesOfLake::name).toList(),
            source.deliveries(request.months()),
            List.of());
    progress.stage("comparing with the publication before");
    List<RevisionNote> revisions = revisions(bare, figures);
    Publication publication =
        draft.publication(
            new Draft.Telling(
                RulesOfLake.measures(), rules, sofar(revisions), request.publisher()));
    Vintage vintage = frozen(bare, revisions, publication, files);
    progress.stage("keeping the publication");
    keep(vintage, figures);
    return new Made(vintage, publication, draft.broken());
  }

  private Edition edition(Request request) {
    return new Edition(
        vintages.newest().map(Vintage::number).orElse(0) + 1,
        request.stage(),
        Instant.now().truncatedTo(ChronoUnit.SECONDS),
        lake.snapshot().definition(),
        request.leastDenominator(),
        Software.version(),
        request.months());
  }

  private List<RevisionNote> revisions(Vintage now, List<KeptFigure> figures) {
    Optional<Vintage> before = vintages.newest();
    return before
        .map(earlier -> Revision.between(earlier, vintages.figures(earlier), now, figures).notes())
        .orElse(List.of());
  }

  private List<RevisionNote> sofar(List<RevisionNote> newest) {
    List<RevisionNote> all = new ArrayList<>();
    vintages.all().forEach(vintage -> all.addAll(vintage.revisions()));
    all.addAll(newest);
    return all;
  }

  private Vintage frozen(
      Vintage vintage,
      List<RevisionNote> revisions,
      Publication publication,
      List<PublicationFile> files) {
    KeptFolder folder = lake.publicationFiles(vintage.folder());
    List<FrozenFile> frozen = new ArrayList<>();
    for (PublicationFile file : files) {
      progress.stage("writing " + file.name());
      KeptFolder.Kept kept = folder.write(file.name(), out -> file.write(publication, out));
      frozen.add(new FrozenFile(kept.name(), kept.size(), kept.sha256()));
    }
    return new Vintage(
        vintage.edition(),
        vintage.run(),
        vintage.folder(),
        frozen,
        vintage.rules(),
        vintage.deliveries(),
        revisions);
  }

  private void keep(Vintage vintage, List<KeptFigure> figures) {
    LakeRun run = lake.begin();
    run.replacePublication(
        LakeTable.PUBLISHED_FIGURE,
        figures.stream().map(each -> VintageRows.row(vintage.number(), each)).toList(),
        vintage.number());
    run.replacePublication(
        LakeTable.PUBLICATION, List.of(VintageRows.row(vintage)), vintage.number());
    run.commit();
  }
}
