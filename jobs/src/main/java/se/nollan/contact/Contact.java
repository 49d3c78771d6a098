package se.nollan.contact;

import org.apache.spark.unsafe.types.UTF8String;

/**
 * Which contact it is.
 *
 * @param day in Sweden, as days since 1970
 * @param unit that it counts at
 */
record Contact(UTF8String source, UTF8String id, int day, UTF8String unit) {

  /** The same, when what its id lies in is overwritten. */
  Contact kept() {
    return new Contact(source, id.copy(), day, unit);
  }
}
