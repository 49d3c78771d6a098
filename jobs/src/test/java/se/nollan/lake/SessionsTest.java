package se.nollan.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkEnv;
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
  void aSessionOnOneMachineIsGuardedWithASecretThatIsNotAmongItsSettings() {
    SparkConf started = TestSpark.session().sparkContext().getConf();
    for (String guard :
        List.of("authenticate", "network.crypto.enabled", "io.encryption.enabled")) {
      assertThat(started.get("spark." + guard)).as(guard).isEqualTo("true");
    }
    assertThat(started.contains("spark.authenticate.secret")).isFalse();
    assertThat(started.toDebugString())
        .doesNotContain(SparkEnv.get().securityManager().getSecretKey());
  }

  @Test
  void aClusterThatSpeaksWithAnybodyIsRefused() {
    assertThatCode(() -> Sessions.mustAuthenticate(Map.of("spark.authenticate", "true")))
        .doesNotThrowAnyException();
    for (Map<String, String> open :
        List.<Map<String, String>>of(Map.of(), Map.of("spark.authenticate", "false"))) {
      assertThatThrownBy(() -> Sessions.mustAuthenticate(open))
          .isInstanceOf(UnguardedClusterException.class)
          .hasMessageContaining("spark.authenticate is not on");
    }
  }

  @Test
  void aClusterIsWhereTasksRunInOtherProcesses() {
    assertThat(List.of("", "local", "local[*]", "local[2,3]")).allMatch(Sessions::isLocal);
    assertThat(List.of("yarn", "spark://h:7077", "k8s://https://h", "local-cluster[2,1,1024]"))
        .noneMatch(Sessions::isLocal);
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
