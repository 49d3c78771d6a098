package se.nollan.contact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The last that came of each person: an open hash table, since a map of Java's follows three
 * objects to each of hundreds of thousands.
 *
 * @param <T> what comes
 */
final class LastOfEach<T> {
  private static final int START = 1 << 10;

  /** The persons in the order in which they first came, and the last of each. */
  private long[] persons = new long[START];

  private final List<T> lasts = new ArrayList<>();

  /** Persons' numbers, each one too high, so that 0 is free. At most half of it is taken. */
  private int[] places = new int[2 * START];

  /**
   * Another one of a person.
   *
   * @return what came before it of the same person; it itself if nothing did
   */
  T put(long person, T next) {
    int place = place(person);
    if (places[place] != 0) {
      return lasts.set(places[place] - 1, next);
    }
    if (lasts.size() == persons.length) {
      grow();
      place = place(person);
    }
    persons[lasts.size()] = person;
    lasts.add(next);
    places[place] = lasts.size();
    return next;
  }

  /** Where a person's number is, or is to be. A pseudonym is random in each of its bits. */
  private int place(long person) {
    int place = (int) person & places.length - 1;
    while (places[place] != 0 && persons[places[place] - 1] != person) {
      place = place + 1 & places.length - 1;
    }
    return place;
  }

  private void grow() {
    persons = Arrays.copyOf(persons, 2 * persons.length);
    places = new int[2 * persons.length];
    for (int number = 0; number < lasts.size(); number++) {
      places[place(persons[number])] = number + 1;
    }
  }

  /** The last of each person, in the order in which persons first came. */
  List<T> all() {
    return lasts;
  }

  /** Forgets them, but keeps the memory. */
  void clear() {
    lasts.clear();
    Arrays.fill(places, 0);
  }
}
