package se.nollan.simulate;

import java.util.List;
import se.nollan.simulate.SimulatedUnit.UnitType;

/**
 * Gives the units of a region names that sound right and belong to nobody: an invented place, and
 * what there is. No two units of a region share a place until all places are used.
 */
final class UnitNames {

  private static final List<String> BEGINNINGS = Country.lines("place-beginnings.txt");
  private static final List<String> ENDINGS = Country.lines("place-endings.txt");

  private final int start;
  private final int step;

  UnitNames(Seed region) {
    Dice dice = region.with("names").dice();
    start = dice.below(places());
    step = coprimeStep(dice);
  }

  /** The name of the unit with that number in its region. */
  String name(int number, UnitType type) {
    String place = place(number);
    return switch (type) {
      case HEALTH_CENTRE -> number % 3 == 0 ? place + "s vårdcentral" : "Vårdcentralen " + place;
      case REHABILITATION -> "Rehabcentrum " + place;
      case URGENT_CARE -> "Närakuten " + place;
      case CHILD_YOUTH -> "Barn- och ungdomsmottagningen " + place;
      case OTHER -> "Primärvårdsmottagningen " + place;
    };
  }

  /** The name of a branch, which tells its parent's: as regions write it, with a comma. */
  String branchName(int number, String parent) {
    return parent + ", filial " + place(number);
  }

  private String place(int number) {
    int place = (int) ((start + (long) number * step) % places());
    String name = BEGINNINGS.get(place / ENDINGS.size()) + ENDINGS.get(place % ENDINGS.size());
    int lap = number / places();
    return lap == 0 ? name : name + " " + (lap + 1);
  }

  private static int places() {
    return BEGINNINGS.size() * ENDINGS.size();
  }

  private static int coprimeStep(Dice dice) {
    int step = dice.between(100, places() - 1);
    while (greatestCommonDivisor(step, places()) != 1) {
      step--;
    }
    return step;
  }

  private static int greatestCommonDivisor(int a, int b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }
}
