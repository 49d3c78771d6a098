package se.nollan.simulate;

import static se.nollan.simulate.WallClock.DAY;
import static se.nollan.simulate.WallClock.HOUR;
import static se.nollan.simulate.WallClock.MINUTE;
import static se.nollan.simulate.WallClock.NEVER;

import java.io.IOException;

/**
 * Makes the cases of the chats: some end with the bot, some patients give up, some are handed to
 * another unit, and who writes late or at a weekend may wait until there is someone to answer.
 */
final class ChatCases implements DatasetModel {

  private static final double CASES_PER_CALL = 0.13;

  /** Chats are open on days off, when telephones are asked for little. */
  private static final double ON_DAYS_OFF = 6;

  private static final double SAME_AGAIN = 0.03;
  private static final String[] HEALTH_ISSUES = {
    "hosta", "utslag", "recept", "ont i halsen, feber", "urinvägar", "allergi", "sjukintyg", ""
  };

  /** Who gave the case up, before anyone started on it. */
  private enum Ended {
    NOT,
    BY_PATIENT,
    BY_STAFF,
    BY_SYSTEM;

    String code() {
      return switch (this) {
        case NOT -> "";
        case BY_PATIENT -> "patient";
        case BY_STAFF -> "staff";
        case BY_SYSTEM -> "system";
      };
    }
  }

  private record Progress(long queued, long started, Ended ended, boolean otherDay) {}

  @Override
  public void write(RegionMonth regionMonth, DeliveryFile file) throws IOException {
    String idPrefix = "C" + regionMonth.idMonth() + "-";
    long number = 0;
    for (SimulatedUnit unit : regionMonth.units()) {
      if (!unit.services().chat()) {
        continue;
      }
      Dice dice = regionMonth.seed().with("chat").with(unit.number()).dice();
      long patient = Patients.draw(unit, dice);
      int issue = 0;
      for (SimulatedDay day : regionMonth.days()) {
        double mean = RegionMonth.daily(unit.size().calls() * CASES_PER_CALL, day);
        int cases = dice.count(day.working() ? mean : mean * ON_DAYS_OFF);
        for (int i = 0; i < cases; i++) {
          if (i == 0 || !dice.chance(SAME_AGAIN)) {
            patient = Patients.draw(unit, dice);
            issue = dice.below(HEALTH_ISSUES.length);
          }
          file.numbered(idPrefix, ++number, 6).code(unit.id()).numbered("", patient, 12);
          file.text(HEALTH_ISSUES[issue]);
          row(file, dice, day, regionMonth.neighbour(unit));
        }
      }
    }
  }

  private static void row(DeliveryFile file, Dice dice, SimulatedDay day, SimulatedUnit neighbour)
      throws IOException {
    int second = HourShape.CHAT.draw(dice);
    boolean professional = dice.chance(0.04);
    Progress progress = progress(dice, day, second);
    long cancelled =
        progress.ended() == Ended.NOT ? NEVER : end(day, second + dice.between(400, 3 * HOUR));
    boolean booked = progress.started() != NEVER && dice.chance(0.1);
    file.time(day.midnight() + second)
        .time(progress.queued())
        .time(progress.started())
        .code(professional ? "professional" : "patient")
        .time(cancelled)
        .code(progress.ended().code())
        .time(booked ? day.nextWorkingMidnight() + dice.between(16, 32) * 30 * MINUTE : NEVER);
    if (progress.otherDay() || dice.chance(0.15)) {
      file.flag(true).flag(progress.otherDay());
    } else {
      file.empty().empty();
    }
    file.code(dice.chance(0.6) ? "async" : "sync")
        .code(dice.chance(0.06) ? neighbour.id() : "")
        .code(dice.chance(0.2) ? "administrative" : "health")
        .endRow();
  }

  private static Progress progress(Dice dice, SimulatedDay day, int second) {
    if (dice.chance(0.1)) {
      return new Progress(NEVER, NEVER, Ended.NOT, false);
    }
    long queued = end(day, second + dice.between(20, 6 * MINUTE));
    double luck = dice.uniform();
    if (luck < 0.09) {
      Ended ended =
          luck < 0.055 ? Ended.BY_PATIENT : luck < 0.07 ? Ended.BY_STAFF : Ended.BY_SYSTEM;
      return new Progress(queued, NEVER, ended, false);
    }
    boolean otherDay = dice.chance(0.015);
    if (!otherDay && dice.chance(answeredSameDay(day, second))) {
      long started = end(day, queued - day.midnight() + (long) dice.exponential(40 * MINUTE));
      return new Progress(queued, started, Ended.NOT, false);
    }
    long morning = day.nextWorkingMidnight() + 8 * HOUR + dice.below(3 * HOUR);
    return new Progress(queued, morning, Ended.NOT, otherDay);
  }

  private static double answeredSameDay(SimulatedDay day, int second) {
    if (!day.working()) {
      return 0.4;
    }
    return second < 15 * HOUR ? 0.95 : second < 19 * HOUR ? 0.7 : 0.3;
  }

  /** That second of the day, or the day's last. */
  private static long end(SimulatedDay day, long second) {
    return day.midnight() + Math.min(second, DAY - 1);
  }
}
