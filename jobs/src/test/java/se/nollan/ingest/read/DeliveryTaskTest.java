package se.nollan.ingest.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.nollan.model.RegionMonth;

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
                assertThat(task.files().stream().mapToLong(LandingFile::size).sum())
                    .isBetween(12L << 20, 20L << 20));
    assertThat(tasks.stream().flatMap(task -> task.files().stream()))
        .containsExactlyInAnyOrderElementsOf(files);
  }

  @Test
  void theFilesOfADeliveryStayBehindEachOther() {
    for (DeliveryTask task : DeliveryTask.of(files(60, 1 << 20), CORES)) {
      List<RegionMonth> months = task.files().stream().map(LandingFile::regionMonth).toList();
      List<RegionMonth> changes = new ArrayList<>();
      for (RegionMonth month : months) {
        if (changes.isEmpty() || !changes.get(changes.size() - 1).equals(month)) {
          changes.add(month);
        }
      }
      assertThat(changes).doesNotHaveDuplicates();
    }
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
