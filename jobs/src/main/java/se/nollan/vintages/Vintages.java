package se.nollan.vintages;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import se.nollan.lake.Lake;
import se.nollan.lake.LakeTable;
import se.nollan.publish.EarlierFigures;
import se.nollan.publish.KeptFigure;
import se.nollan.publish.Vintage;
import se.nollan.store.KeptFolder;

/** A lake's publications so far, as of its newest snapshot. */
public final class Vintages {
  private final Lake lake;
  private final List<Vintage> all;

  private Vintages(Lake lake, List<Vintage> all) {
    this.lake = lake;
    this.all = List.copyOf(all);
  }

  /** Those of a lake. */
  public static Vintages of(Lake lake) {
    return new Vintages(
        lake,
        lake.table(LakeTable.PUBLICATION).collectAsList().stream()
            .map(VintageRows::vintage)
            .sorted(Comparator.comparing(Vintage::number))
            .toList());
  }

  /** All of them, the oldest first. */
  public List<Vintage> all() {
    return all;
  }

  /** The newest. */
  public Optional<Vintage> newest() {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /** That of a number. */
  public Optional<Vintage> of(int number) {
    return all.stream().filter(vintage -> vintage.number() == number).findFirst();
  }

  /** All figures of one, those that were withheld, too. */
  public List<KeptFigure> figures(Vintage vintage) {
    return figures(rows(vintage.number()));
  }

  /** All of them, as what readers have already. */
  EarlierFigures earlier() {
    return this::earlier;
  }

  private Stream<List<KeptFigure>> earlier(Set<String> measures, String year) {
    List<Vintage> newestFirst = new ArrayList<>(all);
    Collections.reverse(newestFirst);
    return newestFirst.stream()
        .filter(each -> each.edition().months().stream().anyMatch(it -> it.startsWith(year)))
        .map(
            vintage ->
                figures(
                    rows(vintage.number())
                        .where(col("measure").isin(measures.toArray()))
                        .where(col("denominator").gt(0).and(col("period").startsWith(year)))));
  }

  private Dataset<Row> rows(int number) {
    return lake.table(LakeTable.PUBLISHED_FIGURE).where(col("number").equalTo(number));
  }

  private static List<KeptFigure> figures(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(VintageRows::figure).toList();
  }

  /**
   * Copies the files of a publication as they were frozen.
   *
   * @throws se.nollan.store.NotAsKeptException if they are not as they were, or if something else
   *     stands there
   */
  public void copy(Vintage vintage, KeptFolder to) {
    lake.publicationFiles(vintage.folder())
        .copy(
            vintage.files().stream()
                .map(file -> new KeptFolder.Kept(file.name(), file.size(), file.sha256()))
                .toList(),
            to);
  }
}
