package se.nollan.simulate;

/**
 * What one day brings to one unit's telephones, whatever level of service it meets them with.
 *
 * @param neighbour the unit that this one forwards calls to
 */
record UnitDay(
    SimulatedUnit unit, SimulatedUnit neighbour, SimulatedDay day, Load load, long seed) {

  /**
   * What is asked of the unit, and what it has to meet it with.
   *
   * @param needs how many need the unit that day
   * @param staffing how well staffed the day is, 1 being as usual
   */
  record Load(int needs, double staffing) {}
}
