package se.nollan.simulate;

import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;
import se.nollan.model.CanonicalDataset;

/** Writes the seven files of a region and month. */
final class RegionDeliveries {

  private static final String FILE = "part-000.csv.gz";

  private final Landing landing;
  private final Nation.Faults faults;
  private final Map<CanonicalDataset, DatasetModel> models = new EnumMap<>(CanonicalDataset.class);

  RegionDeliveries(Landing landing, PhoneContacts phoneContacts, Nation.Faults faults) {
    this.landing = landing;
    this.faults = faults;
    models.put(CanonicalDataset.UNIT, Registers::units);
    models.put(CanonicalDataset.PHONE_LINE, Registers::lines);
    models.put(CanonicalDataset.PHONE_CONTACT, phoneContacts);
    models.put(CanonicalDataset.CHAT_CASE, new ChatCases());
    models.put(CanonicalDataset.BOOKING, new Bookings());
    models.put(CanonicalDataset.APPOINTMENT, new Appointments());
    models.put(CanonicalDataset.BOOKABLE_SLOT, new BookableSlots());
  }

  SimulationReport write(RegionMonth regionMonth) throws IOException {
    Map<CanonicalDataset, SimulationReport.Volume> volumes = new EnumMap<>(CanonicalDataset.class);
    for (Map.Entry<CanonicalDataset, DatasetModel> model : models.entrySet()) {
      volumes.put(model.getKey(), write(model.getKey(), model.getValue(), regionMonth));
    }
    return new SimulationReport(volumes);
  }

  private SimulationReport.Volume write(
      CanonicalDataset dataset, DatasetModel model, RegionMonth regionMonth) throws IOException {
    Delivery delivery = new Delivery(dataset, regionMonth.profile().region(), regionMonth.month());
    BadRows badRows =
        faults == Nation.Faults.NONE
            ? BadRows.none(dataset)
            : BadRows.in(dataset, regionMonth.seed());
    DeliveryFile file = new DeliveryFile(landing.create(delivery.path(FILE)), dataset, badRows);
    try (file) {
      model.write(regionMonth, file);
    }
    return file.volume();
  }
}
