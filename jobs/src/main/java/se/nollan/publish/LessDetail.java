package se.nollan.publish;

import java.util.List;

/**
 * Measures that hang together and in some months are published in less detail than others, because
 * small figures could not be protected more finely.
 *
 * @param measures their ids, ascending
 * @param months {@code yyyy-MM}, ascending
 */
record LessDetail(List<String> measures, Detail detail, List<String> months) {
  LessDetail {
    measures = List.copyOf(measures);
    months = List.copyOf(months);
  }
}
