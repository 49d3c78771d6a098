package se.nollan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import se.nollan.testing.KubernetesCluster;
import se.nollan.testing.S3Server;
import se.nollan.testing.Submission;

/**
 * The job as the driver's pod of {@code conf/examples/kubernetes} starts it, with the example's
 * options: executors are asked for as pods, and work; nothing that is secret is in what is asked.
 */
@Tag("long")
class KubernetesTest extends SubmittedJob {
  private static KubernetesCluster cluster;

  @BeforeAll
  static void start() throws Exception {
    landing();
    cluster = KubernetesCluster.start(temp);
  }

  @AfterAll
  static void stop() throws IOException {
    if (cluster != null) {
      cluster.close();
      Submission.noLogShowsASecret(cluster.home());
    }
  }

  @Override
  Submission.Said submit(String command) throws Exception {
    return cluster
        .submission()
        .in("AWS_ACCESS_KEY_ID", S3Server.ID)
        .in("AWS_SECRET_ACCESS_KEY", S3Server.SECRET)
        .nollan(cluster.master(), command);
  }

  @Test
  void podsGiveWhatOneProcessGives() throws Exception {
    givesWhatOneProcessGives(local());
    assertThat(Submission.executorsThatWorked(cluster.home())).isNotEmpty();
    assertThat(cluster.pods()).hasSize(2).allSatisfy(KubernetesTest::isAsTheExampleSays);
    assertThat(cluster.pods()).allSatisfy(KubernetesTest::holdsNoSecret);
    // What the example's role allows is enough.
    assertThat(cluster.asked()).isNotEmpty().isSubsetOf(KubernetesCluster.allowed());
    assertThat(cluster.home().resolve("driver.log")).content().contains("authentication enabled");
  }

  private static void isAsTheExampleSays(String pod) {
    assertThat(pod)
        .contains("namespace: \"nollan\"")
        .contains("image: \"registry.example.se/nollan:0.1.0\"")
        // They go when the driver's pod goes.
        .containsPattern("ownerReferences:[^#]*name: \"nollan-driver\"");
  }

  private static void holdsNoSecret(String pod) {
    assertThat(pod).doesNotContain(Submission.KEY).doesNotContain(S3Server.SECRET);
  }
}
