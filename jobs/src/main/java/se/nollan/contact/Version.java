package se.nollan.contact;

import java.util.Arrays;
import java.util.Optional;

/** The versions (utgåvor) of SKR's instruction, oldest first. */
public enum Version {
  V1_0("1.0", "", "the rules before the instruction's own history begins: a reconstruction"),
  V1_2("1.2", "2023-08-24", "calls to voicemail are left out"),
  V1_3("1.3", "2023-09-12", "one attempt to call back is enough; video, staff and chosen days"),
  V1_4("1.4", "2023-09-28", "makes clear what unique calls are; brings no rule"),
  V1_5("1.5", "2024-04-08", "how to forward while the unit is closed by day"),
  V1_6("1.6", "2024-06-03", "hidden numbers; colleagues and other caregivers"),
  V1_7("1.7", "2024-09-16", "branches count under their unit"),
  V1_8("1.8", "2024-10-02", "chat with a person"),
  V1_9("1.9", "2024-11-19", "makes the chat formula clear; brings no rule"),
  V2_0("2.0", "2024-11-27", "a patient who cancels while waiting in a chat is not counted");

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
