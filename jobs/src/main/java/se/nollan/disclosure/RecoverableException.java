package se.nollan.disclosure;

import java.util.List;

/** No pattern was found that hides all that has to stay hidden. Nothing is to be published. */
public final class RecoverableException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int NAMED = 5;

  RecoverableException(int groups, List<String> keys) {
    super(
        "%d figures can be recovered from what is shown, and from earlier publications: %s%s"
            .formatted(
                groups,
                String.join(", ", keys.subList(0, Math.min(NAMED, keys.size()))),
                keys.size() > NAMED ? ", …" : ""));
  }
}
