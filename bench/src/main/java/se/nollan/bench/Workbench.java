package se.nollan.bench;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder that everything happens in, and who works there. What takes long to make is kept from
 * one call to the next: the simulated deliveries, and lakes of many months.
 *
 * @param folder on a local disk
 * @param setting how much is done
 * @param product what is measured
 */
record Workbench(Path folder, Setting setting, Product product) {

  private static final String WHOLE = ".whole";

  /** What makes a folder; half of it is no use to the next call. */
  interface Making {
    void into(Path folder) throws IOException, InterruptedException;
  }

  DuckDb duckDb() {
    return new DuckDb(logs());
  }

  Path logs() {
    return folder.resolve("logs");
  }

  /** A name for what is made anew. */
  Path fresh(String name) {
    return folder.resolve(name);
  }

  /** The deliveries of some months. */
  Path landing(Months months) throws IOException, InterruptedException {
    return kept("landing", months, landing -> product.simulate(landing, months, setting));
  }

  /** Lets everything that was kept in such a folder be made anew. */
  static void forget(Path folder) throws IOException {
    try (DirectoryStream<Path> marks = Files.newDirectoryStream(folder, "l*-seed-*" + WHOLE)) {
      for (Path mark : marks) {
        Files.delete(mark);
      }
    }
  }

  /** Makes what is not there from an earlier call with the same months, scale and seed. */
  Path kept(String name, Months months, Making making) throws IOException, InterruptedException {
    Path made =
        folder.resolve(
            "%s-%s-scale-%s-seed-%d".formatted(name, months, setting.scale(), setting.seed()));
    Path whole = made.resolveSibling(made.getFileName() + WHOLE);
    if (Files.exists(whole)) {
      System.out.println("There is from before: " + made);
      return made;
    }
    System.out.println("Making " + made);
    making.into(Folders.empty(made));
    Files.createFile(whole);
    return made;
  }
}
