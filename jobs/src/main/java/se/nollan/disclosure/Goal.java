package se.nollan.disclosure;

import java.util.Arrays;

/**
 * What a world is to change of a group, and which way.
 *
 * @param up whether it is to be more than in truth
 * @param amount by how much; above 0
 */
record Goal(int group, Part part, boolean up, long amount) {

  enum Part {
    DENOMINATOR,
    NUMERATOR,
    REST;

    /** The quantities that it is the sum of. */
    int[] quantities(Quantities all, int group) {
      int numerator = all.numerator[group];
      int rest = all.rest[group];
      int[] both =
          switch (this) {
            case DENOMINATOR -> new int[] {numerator, rest};
            case NUMERATOR -> new int[] {numerator};
            case REST -> new int[] {rest};
          };
      return Arrays.stream(both).filter(q -> q != Quantities.NONE).toArray();
    }

    long change(Quantities all, World world, int group) {
      long change = 0;
      for (int quantity : quantities(all, group)) {
        change += world.change(quantity);
      }
      return change;
    }
  }

  long reached(Quantities all, World world) {
    return part.change(all, world, group) * (up ? 1 : -1);
  }
}
