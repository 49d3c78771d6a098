package se.nollan.publish.files;

import java.util.List;
import java.util.function.Function;

/**
 * A field of the delivery file. The writer and the record description both come from it.
 *
 * @param name in the header row
 * @param type in Swedish
 * @param length the most characters that it takes
 * @param codes that it may hold, each with its meaning; none if it is free
 * @param description in Swedish
 * @param value of a record
 */
record DeliveryField(
    String name,
    String type,
    int length,
    List<Code> codes,
    String description,
    Function<DeliveryRecord, String> value) {

  /** A code and what it means, in Swedish. */
  record Code(String code, String meaning) {}
}
