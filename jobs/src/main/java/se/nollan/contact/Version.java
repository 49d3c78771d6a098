package se.nollan.contact;

import java.util.Arrays;
import java.util.Optional;

/** The versions (utgåvor) of SKR's instruction, oldest first. */
public enum Version {
  V1_0(
      "1.0",
      "",
      "a reconstruction, since the instruction's own history begins at 1.2: voicemail is an"
          + " answered case, a case to which the patient did not reply when called back is not"
          + " answered, and every unit counts by itself"),
  V1_2("1.2", "2023-08-24", "calls to voicemail are left out"),
  V1_3(
      "1.3",
      "2023-09-12",
      "one attempt to call back is enough, replied or not; video calls, cases that staff made,"
          + " patients who chose another day, and web forms to a closed queue are left out"),
  V1_4("1.4", "2023-09-28", "makes clear what unique calls are; brings no rule"),
  V1_5(
      "1.5",
      "2024-04-08",
      "how to forward while the unit is closed by day: what an open queue forwards counts where it"
          + " arrives"),
  V1_6(
      "1.6",
      "2024-06-03",
      "callbacks to hidden numbers are left out, or on teleQ answered; colleagues, other caregivers"
          + " and the municipality are left out"),
  V1_7(
      "1.7",
      "2024-09-16",
      "branches, and all units that name a parent, count as their topmost parent, which has several"
          + " main numbers then; before, every unit counts by itself"),
  V1_8(
      "1.8",
      "2024-10-02",
      "chat with a person; before, chat has no outcomes, and the total is the phone's"),
  V1_9("1.9", "2024-11-19", "makes the chat formula clear; brings no rule"),
  V2_0("2.0", "2024-11-27", "a patient who cancels while waiting in a chat is left out");

  private final String id;
  private final String date;
  private final String brings;

  Version(String id, String date, String brings) {
    this.id = id;
    this.date = date;
    this.brings = brings;
  }

  /** The version's number, {@code 2.0}. */
  public String id() {
    return id;
  }

  /** The day it was issued, {@code yyyy-MM-dd}; empty of the reconstruction. */
  public String date() {
    return date;
  }

  /** What changed with it. */
  public String brings() {
    return brings;
  }

  /** Whether this version is the other or a later one. */
  public boolean atLeast(Version other) {
    return compareTo(other) >= 0;
  }

  /** The version of that number. */
  public static Optional<Version> of(String id) {
    return Arrays.stream(values()).filter(version -> version.id.equals(id)).findFirst();
  }
}
