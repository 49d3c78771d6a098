package se.nollan.simulate;

/** When a unit's telephone is open, in seconds of the day. */
record OpeningHours(int opens, int closes, int closesOnFridays, boolean openOnDaysOff) {

  boolean openAt(SimulatedDay day, int second) {
    return (day.working() || openOnDaysOff) && second >= opens && second < closing(day);
  }

  int closing(SimulatedDay day) {
    return day.friday() ? closesOnFridays : closes;
  }
}
