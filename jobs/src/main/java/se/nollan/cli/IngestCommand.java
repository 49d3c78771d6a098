package se.nollan.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The first stage of a run by itself. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    description = "Read what is new in the landing into the lake; figures follow with measure.")
final class IngestCommand implements Callable<Integer> {
  @Mixin private DeliveryOptions delivery;
  @Mixin private LakeOption lake;

  @Override
  public Integer call() {
    return delivery.take("ingest", lake, Pipeline.Until.INGESTED, Afterwards.nothing());
  }
}
