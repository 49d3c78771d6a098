package se.nollan.cli;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import se.nollan.ingest.Changes;
import se.nollan.lake.Lake;
import se.nollan.store.StoreUri;

/** What is read, and how carefully. */
final class DeliveryOptions {
  @Option(
      names = "--landing",
      required = true,
      paramLabel = "URI",
      description = "The folder that regions deliver to: local, or any that Hadoop knows.")
  private String landing;

  @Option(
      names = "--verify",
      description = "Compare the content of every file, not only of those that look changed.")
  private boolean verify;

  @Option(
      names = "--accept-removals",
      description = "Take back region-months whose files are gone, however many they are.")
  private boolean acceptRemovals;

  @Option(
      names = "--rotate-key",
      description =
          "The key given is a new one: read everything again from the landing under it, and let the"
              + " old one go.")
  private boolean rotateKey;

  @Option(
      names = "--keep-closed",
      description =
          "With --rotate-key: closed region-months, which are not read, keep the old key's"
              + " pseudonyms.")
  private boolean keepClosed;

  @Option(names = "--dry-run", description = "Only tell what would be read and replaced.")
  private boolean dryRun;

  @Mixin private ConfOption conf;
  @Mixin private KeyOption key;
  @Mixin private DefinitionOption definition;
  @Mixin private WriterOption writer;
  @Mixin private SummaryOption summary;

  /** What is asked for; wrong options are told before anything starts. */
  private DeliveryRequest request(LakeOption lake) {
    Set<DeliveryRequest.Consent> consents = EnumSet.noneOf(DeliveryRequest.Consent.class);
    if (acceptRemovals) {
      consents.add(DeliveryRequest.Consent.REMOVALS);
    }
    if (rotateKey) {
      consents.add(DeliveryRequest.Consent.NEW_KEY);
    }
    if (keepClosed) {
      if (!rotateKey) {
        throw new UsageException("--keep-closed says nothing without --rotate-key");
      }
      consents.add(DeliveryRequest.Consent.CLOSED_KEEP_THEIR_KEY);
    }
    return new DeliveryRequest(
        StoreUri.of(landing),
        new LakeTurn(lake.uri(), writer.writers()),
        definition.given(),
        key.pseudonyms(),
        conf.sources(),
        verify ? Changes.Comparison.CONTENT : Changes.Comparison.LISTING,
        consents);
  }

  /** Does what is asked for, as far as asked, and what is to follow. */
  int take(String command, LakeOption lake, Pipeline.Until until, Afterwards afterwards) {
    RunAccount account = summary.account(command, lake.uri(), Optional.of(StoreUri.of(landing)));
    return summary.of(
        account,
        () ->
            dryRun
                ? take(account, lake, until, afterwards)
                : RunLineage.asConfigured()
                    .of(account, () -> take(account, lake, until, afterwards)));
  }

  private int take(
      RunAccount account, LakeOption lake, Pipeline.Until until, Afterwards afterwards) {
    DeliveryRequest request = request(lake);
    afterwards.check(conf);
    if (!dryRun) {
      Lake.prepare();
    }
    return WithSpark.run(
        account.stages(),
        (spark, progress) -> {
          Delivery delivery = new Delivery(spark, progress, request, account);
          if (dryRun) {
            return delivery.plan();
          }
          afterwards.check(spark, lake.uri());
          int code = delivery.take(until);
          afterwards.follow(spark, progress, request.lake(), conf);
          return code;
        });
  }
}
