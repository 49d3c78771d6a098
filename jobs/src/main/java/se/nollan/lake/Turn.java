package se.nollan.lake;

import java.io.IOException;
import java.util.function.Consumer;
import org.apache.spark.sql.SparkSession;
import se.nollan.store.ConditionalCreate;
import se.nollan.store.Holder;
import se.nollan.store.Lease;
import se.nollan.store.LeaseTerms;
import se.nollan.store.StoreException;

/** A run's turn at a lake: as long as it lasts, other runs wait. */
public final class Turn implements AutoCloseable {
  private final Runnable end;

  private Turn(Runnable end) {
    this.end = end;
  }

  /**
   * Waits for this run's turn; the lake is to be opened after that.
   *
   * @param waiting is told who is at work, if somebody is
   * @throws NotALakeException if the folder holds something else
   * @throws StoreException if the store cannot be written to, or cannot guard commits
   * @throws se.nollan.store.LeaseHeldException if another run is still at work after the wait
   */
  public static Turn at(SparkSession spark, String uri, Writers writers, Consumer<Holder> waiting) {
    LakeFolder folder = new LakeFolder(spark, uri);
    if (!folder.holdsLake()) {
      folder.mustBeOurs();
    }
    spark.conf().set(NewFileLogStore.SINGLE_WRITER, writers instanceof Writers.Single);
    if (writers instanceof Writers.Several several) {
      ConditionalCreate.probe(folder.files(), folder.root());
      return new Turn(lease(folder, several, waiting)::close);
    }
    return new Turn(() -> {});
  }

  private static Lease lease(LakeFolder folder, Writers.Several writers, Consumer<Holder> waiting) {
    try {
      return Lease.take(
          folder.files(), folder.lease(), LeaseTerms.waiting(writers.patience()), waiting);
    } catch (IOException e) {
      throw StoreException.of(folder.root().toString(), e);
    }
  }

  @Override
  public void close() {
    end.run();
  }
}
