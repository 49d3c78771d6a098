package se.nollan.lake;

import java.util.Scanner;
import java.util.Set;
import org.apache.spark.sql.SparkSession;
import se.nollan.model.RegionMonth;

/**
 * A process that writes a lake without waiting for its turn: {@code RacingWriter LAKE REGION}. For
 * each line of its input, a period, it commits a run that adds that region-month, and tries again
 * as long as another run comes before it. It answers {@code done} and how often it tried.
 */
final class RacingWriter {
  private RacingWriter() {}

  public static void main(String[] args) {
    SparkSession spark = Sessions.start();
    System.out.println("ready");
    Scanner in = new Scanner(System.in);
    while (in.hasNextLine()) {
      RegionMonth month = new RegionMonth(args[1], in.nextLine());
      int tries = 1;
      while (!added(spark, args[0], month)) {
        tries++;
      }
      System.out.println("done " + tries);
    }
    spark.stop();
  }

  private static boolean added(SparkSession spark, String uri, RegionMonth month) {
    LakeRun run = Lake.openOrCreate(spark, uri).begin();
    try {
      run.replace(LakeTable.UNIT, RacingRows.of(spark, LakeTable.UNIT, month), Set.of(month));
      run.commit("skr-2.0", "a fingerprint", Set.of());
      return true;
    } catch (AnotherRunException e) {
      return false;
    }
  }
}
