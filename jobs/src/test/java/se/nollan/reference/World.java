package se.nollan.reference;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.nollan.model.Region;

/** A generated landing, small and dense with edge cases. */
public record World(List<Delivery> deliveries) {

  /**
   * Several worlds in one landing, each with regions of its own, so that one run tries them all. At
   * most ten worlds of two regions have room; files of unknown regions are left out.
   */
  public static World together(List<World> worlds) {
    List<String> unused = new ArrayList<>(Region.codes());
    List<Delivery> deliveries = new ArrayList<>();
    for (World world : worlds) {
      Map<String, String> renamed = new HashMap<>();
      for (Delivery delivery : world.deliveries) {
        if (Region.of(delivery.region()).isPresent()) {
          String region = renamed.computeIfAbsent(delivery.region(), code -> unused.remove(0));
          deliveries.add(delivery.from(region));
        }
      }
    }
    return new World(deliveries);
  }

  /** Writes all files below the landing's folder. */
  public void writeTo(Path landing) throws IOException {
    for (Delivery delivery : deliveries) {
      delivery.writeTo(landing);
    }
  }

  @Override
  public String toString() {
    return deliveries.stream().map(Delivery::toString).collect(Collectors.joining("\n"));
  }
}
