package se.nollan.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Deliveries of small regions with one unit each: in every month calls, a chat and bookings, of
 * persons who are in no other month, and a row that cannot be used.
 *
 * @param landing the folder they are delivered to
 */
record SmallRegions(Path landing) {

  /** Delivers a region's month: that many calls, the first of them answered. */
  SmallRegions deliver(String region, String period, int calls) throws IOException {
    String unit = "SE2321000016-" + region;
    String number = period.replace("-", "") + region;
    write(
        region,
        period,
        "unit",
        "unit_id,unit_name,operator,unit_type",
        unit + ",A,public,health_centre");
    write(
        region,
        period,
        "phone-line",
        "line_id,unit_id,kind,system,automated",
        "L," + unit + ",main,teleq,true");
    String day = period + "-1" + (period.endsWith("5") ? "5" : "6");
    StringBuilder contacts = new StringBuilder();
    for (int i = 0; i < calls; i++) {
      contacts.append(
          "call-%s-%d,L,%sT09:00:00,call,+46%s%d,open,callback,patient,patient,%s%n"
              .formatted(number, i, day, number, i, i == 0 ? day + "T10:00:00" : ""));
    }
    contacts.append(
        "bad-%s,nowhere,%sT09:00:00,call,,open,callback,patient,patient,%n".formatted(number, day));
    write(
        region,
        period,
        "phone-contact",
        "contact_id,line_id,arrived_at,channel,caller_number,queue_state,case_kind,created_by,caller_kind,answered_at",
        contacts.toString());
    write(
        region,
        period,
        "chat-case",
        "case_id,unit_id,patient_id,health_issue,created_at,queued_at,started_at,initiated_by",
        "chat-%s,%s,19%s12,x,%sT09:00:00,%sT09:00:00,%sT09:30:00,patient"
            .formatted(number, unit, number, day, day, day));
    write(
        region,
        period,
        "booking",
        "booking_id,unit_id,patient_id,created_at,booked_by,way,slot_start,multi_resource,internal,visible,cancellable,rebookable",
        "book-%s,%s,19%s12,%sT09:00:00,patient,direct,%sT12:00:00,false,false,true,true,true"
            .formatted(number, unit, number, day, day));
    write(
        region,
        period,
        "appointment",
        "appointment_id,unit_id,patient_id,slot_start,booked_by,internal,outcome",
        "visit-%s,%s,19%s12,%sT09:00:00,patient,false,attended"
            .formatted(number, unit, number, day));
    return this;
  }

  private void write(String region, String period, String dataset, String header, String rows)
      throws IOException {
    Path file = folder(region, period, dataset).resolve("part.csv");
    Files.createDirectories(file.getParent());
    Files.writeString(file, header + "\n" + rows + "\n");
  }

  private Path folder(String region, String period, String dataset) {
    return landing.resolve(
        "region=%s/source=canonical-%s/period=%s".formatted(region, dataset, period));
  }

  /** Takes a month's files away, of all regions. */
  void remove(String period) throws IOException {
    try (var files = Files.walk(landing)) {
      for (Path file :
          files.filter(f -> f.toString().contains("period=" + period + "/")).toList()) {
        Files.delete(file);
      }
    }
  }
}
