package se.nollan.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which files a task gets: whole deliveries, not too much of them, and each file once. */
class DeliveryTaskTest {
  private static final int CORES = 2;

  @Test
  void smallDeliveriesShareATask() {
    assertThat(DeliveryTask.of(files(60, 1 << 10), CORES)).hasSize(1);
  }

  @Test
  void aLargeRunIsDealtOutEvenly() {
    List<LandingFile> files = files(60, 1 << 20);
    List<DeliveryTask> tasks = DeliveryTask.of(files, CORES);
    assertThat(tasks)
        .hasSizeGreaterThan(CORES)
        .allSatisfy(
            task ->
                assertThat(files(task).stream().mapToLong(LandingFile::size).sum())
                    .isBetween(12L << 20, 20L << 20));
    assertThat(tasks.stream().flatMap(task -> files(task).stream()))
        .containsExactlyInAnyOrderElementsOf(files);
  }

  @Test
  void theFilesOfADeliveryStayTogether() {
    List<List<LandingFile>> deliveries =
        DeliveryTask.of(files(60, 1 << 20), CORES).stream()
            .flatMap(task -> task.deliveries().stream())
            .toList();
    assertThat(deliveries)
        .hasSize(60)
        .allSatisfy(
            delivery ->
                assertThat(delivery.stream().map(LandingFile::regionMonth).distinct()).hasSize(1));
  }

  private static List<LandingFile> files(DeliveryTask task) {
    return task.deliveries().stream().flatMap(List::stream).toList();
  }

  /** Two files each of so many months of one region. */
  private static List<LandingFile> files(int months, long size) {
    return IntStream.range(0, 2 * months)
        .mapToObj(
            i ->
                new LandingFile(
                    "", i + ".csv", "09", "src", "%04d-01".formatted(i % months), size, 1, ""))
        .toList();
  }
}
