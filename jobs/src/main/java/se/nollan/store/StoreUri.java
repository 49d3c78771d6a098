package se.nollan.store;

import java.net.URI;
import java.net.URISyntaxException;

/** The name of a folder, local or in a store. */
public final class StoreUri {
  private StoreUri() {}

  /**
   * The name as it was given.
   *
   * @throws StoreException if credentials stand in it; they are not repeated
   */
  public static String of(String given) {
    try {
      URI uri = new URI(given);
      if (uri.getScheme() != null && given.matches("[a-z0-9]+://[^/]*@.*")) {
        throw new StoreException(
            "there are credentials in the name of a folder at "
                + uri.getScheme()
                + "://…; give them in the environment (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY)");
      }
    } catch (URISyntaxException e) {
      // A local folder's name may hold anything.
      return given;
    }
    return given;
  }
}
