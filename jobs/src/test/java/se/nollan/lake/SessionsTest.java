package se.nollan.lake;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import se.nollan.testing.TestSpark;

/** What a session has to hold, whoever started Spark. */
class SessionsTest {
  @Test
  void aSessionOfOursHasWhatTheLakeNeeds() {
    SparkConf started = TestSpark.session().sparkContext().getConf();
    assertThat(Sessions.lacking(key -> started.get(key, ""))).isEmpty();
  }

  @Test
  void aSessionThatSomebodyElseStartedWithoutDeltaIsTold() {
    assertThat(Sessions.lacking(key -> ""))
        .anyMatch(each -> each.startsWith("spark.sql.extensions=io.delta."))
        .anyMatch(each -> each.startsWith("spark.sql.catalog.spark_catalog=org.apache.spark."))
        .anyMatch(each -> each.startsWith("spark.delta.logStore.s3a.impl=se.nollan."))
        .anyMatch(each -> each.startsWith("spark.delta.logStore.file.impl=se.nollan."));
  }

  @Test
  void deltaStandsBesideTheExtensionsOfTheCluster() {
    String delta = "io.delta.sql.DeltaSparkSessionExtension";
    assertThat(Sessions.extensions("")).isEqualTo(delta);
    assertThat(Sessions.extensions(delta)).isEqualTo(delta);
    assertThat(Sessions.extensions("org.example.Lineage"))
        .isEqualTo("org.example.Lineage," + delta);
  }

  @Test
  void aSessionFitsItsWork() {
    SparkSession spark = TestSpark.session();
    try {
      Tuning.fit(spark, 0);
      assertThat(spark.conf().get("spark.sql.adaptive.enabled")).isEqualTo("false");
      assertThat(spark.conf().get("spark.sql.shuffle.partitions")).isEqualTo("8");
      Tuning.fit(spark, Long.MAX_VALUE);
      assertThat(spark.conf().get("spark.sql.adaptive.enabled")).isEqualTo("true");
      assertThat(spark.conf().get("spark.sql.shuffle.partitions")).isEqualTo("400");
    } finally {
      Tuning.fit(spark, 0);
    }
  }
}
