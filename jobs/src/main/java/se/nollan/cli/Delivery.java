package se.nollan.cli;

import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.spark.sql.SparkSession;
import se.nollan.contact.Definition;
import se.nollan.ingest.Changes;
import se.nollan.ingest.IngestResult;
import se.nollan.ingest.Landing;
import se.nollan.ingest.Ledger;
import se.nollan.ingest.Sources;
import se.nollan.lake.AtTheSameTime;
import se.nollan.lake.ClosedMonths;
import se.nollan.lake.Lake;
import se.nollan.model.RegionMonth;
import se.nollan.store.StoreException;

/**
 * Takes a landing into a lake: everything is checked before anything is written. What {@code run},
 * {@code ingest} and {@code demo} have in common.
 */
final class Delivery {
  private final SparkSession spark;
  private final TerminalProgress progress;
  private final DeliveryRequest request;
  private final RunAccount account;

  Delivery(
      SparkSession spark, TerminalProgress progress, DeliveryRequest request, RunAccount account) {
    this.spark = spark;
    this.progress = progress;
    this.request = request;
    this.account = account;
  }

  /** Reads what changed, as far as asked; gives the exit code. */
  int take(Pipeline.Until until) {
    Supplier<Sources> sources = checkedBeside();
    mustHaveLanding();
    return request.lake().take(spark, progress, () -> inTurn(until, sources));
  }

  /** Their SQL is checked meanwhile: to parse and analyse is new to Spark, and takes a second. */
  private Supplier<Sources> checkedBeside() {
    return AtTheSameTime.begun(() -> request.sources().checked(spark));
  }

  private int inTurn(Pipeline.Until until, Supplier<Sources> sources) {
    Landing.Listing found = found();
    Lake lake = Lake.openOrCreate(spark, request.lake().lake());
    Definition definition = DefinitionOption.of(lake, request.definition());
    account.opened(lake, definition);
    checkKey(lake);
    Ledger ledger = Ledger.of(lake);
    ClosedMonths closed = ClosedMonths.of(lake);
    Changes changes = changes(ledger, closed, found);
    if (!request.consents().contains(DeliveryRequest.Consent.REMOVALS)) {
      RemovalGuard.check(ledger, closed, changes);
    }
    Notices notices = notices(lake, changes, found);
    Summary summary = new Summary(lake, progress, account);
    Set<RegionMonth> unmeasured = new TreeSet<>(lake.snapshot().unmeasured());
    if (changes.none() && (until == Pipeline.Until.INGESTED || unmeasured.isEmpty())) {
      sources.get();
      return notices.tell(summary.nothingNew(ledger));
    }
    account.reading(changes);
    if (until == Pipeline.Until.MEASURED && !changes.touched().containsAll(unmeasured)) {
      account.reading(RunTrace.MEASURED);
    }
    Pipeline pipeline = new Pipeline(spark, lake, definition, progress);
    IngestResult result = pipeline.ingest(sources, request.pseudonyms(), ledger, changes, until);
    account.read(ledger, changes, result);
    account.wrote(pipeline.rowsWritten());
    if (until == Pipeline.Until.MEASURED) {
      unmeasured.addAll(changes.touched());
      account.measured(unmeasured);
    }
    return notices.tell(summary.done(result, until));
  }

  /** Only tells what would be read. */
  int plan() {
    Supplier<Sources> sources = checkedBeside();
    mustHaveLanding();
    Landing.Listing found = found();
    Lake lake = Lake.openOrCreate(spark, request.lake().lake());
    account.opened(lake, DefinitionOption.of(lake, request.definition()));
    checkKey(lake);
    Changes changes = changes(Ledger.of(lake), ClosedMonths.of(lake), found);
    sources.get();
    new Summary(lake, progress, account).planned(changes);
    notices(lake, changes, found).tell(ExitCode.DONE);
    return ExitCode.DONE;
  }

  private Notices notices(Lake lake, Changes changes, Landing.Listing found) {
    return new Notices(lake, changes.late(), Optional.of(found.passedOver()));
  }

  private void mustHaveLanding() {
    try {
      if (!landing().exists()) {
        throw new UsageException(
            "there is no landing at "
                + request.landing()
                + "; --landing names the folder that holds region=…/");
      }
    } catch (UncheckedIOException e) {
      throw StoreException.of(request.landing(), e);
    }
  }

  /** What the landing holds now: it may have changed while this run waited for its turn. */
  private Landing.Listing found() {
    progress.stage("listing the landing");
    return landing().list();
  }

  private Landing landing() {
    return new Landing(request.landing(), spark.sessionState().newHadoopConf());
  }

  private Changes changes(Ledger ledger, ClosedMonths closed, Landing.Listing found) {
    return Changes.between(
        ledger,
        found.files(),
        request.sources(),
        Changes.Contents.of(spark),
        request.comparison(),
        new Changes.Orders(closed.closed(), again(ledger, closed)));
  }

  /** What is read again whatever its files are: under a new key, all that is not closed. */
  private Set<RegionMonth> again(Ledger ledger, ClosedMonths closed) {
    Set<RegionMonth> again = new TreeSet<>(closed.reopened());
    if (request.consents().contains(DeliveryRequest.Consent.NEW_KEY)) {
      again.addAll(ledger.regionMonths());
      again.removeAll(closed.closed());
    }
    return again;
  }

  private void checkKey(Lake lake) {
    LakeKey key = new LakeKey(lake, request.pseudonyms().fingerprint());
    if (request.consents().contains(DeliveryRequest.Consent.NEW_KEY)) {
      key.mustBeNew(request.consents().contains(DeliveryRequest.Consent.CLOSED_KEEP_THEIR_KEY));
    } else {
      key.mustBeTheLakes(request.lake().lake());
    }
  }
}
