package se.nollan.simulate;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import se.nollan.model.CanonicalDataset;
import se.nollan.model.Region;

/**
 * Adds files that cannot be read whole, beside the good ones: each month one region sends a cut
 * gzip file of calls, and another a file of bookings without a required column.
 */
final class BadFiles {

  private static final String FILE = "part-001.csv.gz";
  private static final int REGIONS_BETWEEN = 8;

  private final Landing landing;

  BadFiles(Landing landing) {
    this.landing = landing;
  }

  /** Adds the month's bad files, if it is this region's turn. */
  void write(RegionMonth regionMonth, Seed nation) throws IOException {
    Region[] regions = Region.values();
    int turn = nation.with("bad files").with(regionMonth.month()).dice().below(regions.length);
    Region region = regionMonth.profile().region();
    if (region == regions[turn]) {
      cutCalls(regionMonth);
    }
    if (region == regions[(turn + REGIONS_BETWEEN) % regions.length]) {
      bookingsWithoutBooker(regionMonth);
    }
  }

  /** The first unit's calls once more, of which the second half was lost on the way. */
  private void cutCalls(RegionMonth regionMonth) throws IOException {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    CanonicalDataset calls = CanonicalDataset.PHONE_CONTACT;
    try (DeliveryFile file = new DeliveryFile(whole, calls, BadRows.none(calls))) {
      new PhoneContacts(List.of()).write(firstUnit(regionMonth), file);
    }
    byte[] bytes = whole.toByteArray();
    put(regionMonth, calls, Arrays.copyOf(bytes, bytes.length / 2));
  }

  private void bookingsWithoutBooker(RegionMonth regionMonth) throws IOException {
    SimulatedUnit unit = regionMonth.units().get(0);
    String row = "S1,%s,%s-15T10:00:00".formatted(unit.id(), regionMonth.month());
    String text = "booking_id,unit_id,created_at\n" + row + "\n";
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new PackedOutput(packed)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    put(regionMonth, CanonicalDataset.BOOKING, packed.toByteArray());
  }

  private static RegionMonth firstUnit(RegionMonth whole) {
    return new RegionMonth(
        whole.profile(), whole.month(), whole.seed(), whole.units().subList(0, 1), whole.days());
  }

  private void put(RegionMonth regionMonth, CanonicalDataset dataset, byte[] bytes)
      throws IOException {
    Delivery delivery = new Delivery(dataset, regionMonth.profile().region(), regionMonth.month());
    try (OutputStream out = landing.create(delivery.path(FILE))) {
      out.write(bytes);
    }
  }
}
