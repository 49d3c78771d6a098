package se.nollan.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The main job: deliveries in, figures out. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = {
      "Read what is new in the landing, and bring the lake's figures up to date.",
      "With --out, publish them, too, if there is anything new to tell."
    })
final class RunCommand implements Callable<Integer> {
  @Mixin private DeliveryOptions delivery;
  @Mixin private LakeOption lake;
  @Mixin private RegisterOption catalogue;
  @Mixin private PublishOption publish;

  @Override
  public Integer call() {
    return delivery.take("run", lake, Pipeline.Until.MEASURED, new Afterwards(catalogue, publish));
  }
}
