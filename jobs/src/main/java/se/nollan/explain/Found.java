package se.nollan.explain;

import java.util.ArrayList;
import java.util.List;

/**
 * What was found of an id at one place.
 *
 * @param used whether a row of that id is in the dataset's table
 * @param setAside the rows of that id in quarantine
 */
public record Found(Place place, String id, boolean used, List<SetAside> setAside) {

  public Found {
    setAside = List.copyOf(setAside);
  }

  Found asUsed() {
    return new Found(place, id, true, setAside);
  }

  Found with(SetAside row) {
    return and(new Found(place, id, false, List.of(row)));
  }

  Found and(Found other) {
    List<SetAside> both = new ArrayList<>(setAside);
    both.addAll(other.setAside);
    return new Found(place, id, used || other.used, both);
  }
}
