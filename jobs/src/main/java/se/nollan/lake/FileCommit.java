package se.nollan.lake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.delta.DeltaLog;
import org.apache.spark.sql.delta.DeltaOperations;
import org.apache.spark.sql.delta.OptimisticTransaction;
import org.apache.spark.sql.delta.Snapshot$;
import org.apache.spark.sql.delta.actions.Action;
import org.apache.spark.sql.delta.actions.AddFile;
import org.apache.spark.sql.delta.actions.Metadata;
import org.apache.spark.sql.delta.actions.RemoveFile;
import org.apache.spark.sql.delta.actions.SetTransaction;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Makes files that have been written already a version of a table, in a transaction of Delta's. A
 * table that is not there is made with them; SQL would do that, but refuses a folder where a run
 * died before its first commit.
 */
final class FileCommit {
  /** What Delta gives where no number was taken. */
  private static final long NO_NUMBER = -1;

  private final OptimisticTransaction transaction;
  private final LakeTable table;
  private final String writer;
  private final List<Action> actions = new ArrayList<>();

  /**
   * Begins from the table's latest version.
   *
   * @param writer id of who writes, nobody else's
   */
  FileCommit(DeltaLog log, LakeTable table, String writer) {
    this.transaction = log.startTransaction();
    this.table = table;
    this.writer = writer;
  }

  /**
   * Begins, beside other work, what Delta does at its first commit in a process: Scala's reflection
   * tells it what its log looks like, which takes a second.
   */
  static void prepare() {
    AtTheSameTime.begun(() -> Snapshot$.MODULE$);
  }

  /** The version that it begins from; {@link DeltaFolder#NONE} if there is no table. */
  long base() {
    return transaction.readVersion();
  }

  FileCommit add(List<WrittenFile> files) {
    files.forEach(file -> actions.add(DataFiles.added(file)));
    return this;
  }

  FileCommit remove(List<AddFile> files) {
    files.forEach(file -> actions.add(file.remove()));
    return this;
  }

  /** The last number that was committed under a name; negative if none was. */
  long number(String name) {
    var known = transaction.snapshot().setTransactionsIfKnown();
    if (known.isEmpty()) {
      return transaction.txnVersion(name);
    }
    // To have asked is what makes Delta refuse the commit if another takes a number meanwhile.
    // Delta would say the same, but has Spark read the log for it.
    transaction.readTxn().addOne(name);
    return CollectionConverters.asJava(known.get()).stream()
        .filter(taken -> taken.appId().equals(name))
        .mapToLong(SetTransaction::version)
        .max()
        .orElse(NO_NUMBER);
  }

  FileCommit number(String name, long number) {
    actions.add(new SetTransaction(name, number, Option.apply(System.currentTimeMillis())));
    return this;
  }

  /**
   * Commits, after what others may have committed since.
   *
   * @param where the rows that are replaced, if any are, as the table's history is to say
   */
  void commit(String where) {
    boolean replaces = actions.stream().anyMatch(action -> action instanceof RemoveFile);
    if (base() == DeltaFolder.NONE) {
      transaction.updateMetadataForNewTable(described());
    } else {
      addColumns();
    }
    transaction.commit(
        CollectionConverters.asScala(actions).toSeq(),
        new DeltaOperations.Write(
            replaces ? SaveMode.Overwrite : SaveMode.Append,
            Option.apply(transaction.metadata().partitionColumns()),
            Option.apply(replaces ? where : null),
            Option.apply(writer),
            Option.empty(),
            Option.empty(),
            Option.empty(),
            Option.empty(),
            Option.empty()));
  }

  private Metadata described() {
    return new Metadata(
        Metadata.apply$default$1(),
        Metadata.apply$default$2(),
        table.meaning(),
        Metadata.apply$default$4(),
        table.schema().json(),
        CollectionConverters.asScala(table.partitions()).toSeq(),
        Metadata.apply$default$7(),
        Metadata.apply$default$8());
  }

  /** Columns, and what is said of them and the table, that a newer Nollan has. */
  private void addColumns() {
    Metadata now = transaction.metadata();
    StructType columns = new StructType();
    for (StructField field : now.schema().fields()) {
      columns = columns.add(asToday(field));
    }
    for (StructField field : table.schema().fields()) {
      columns = List.of(columns.fieldNames()).contains(field.name()) ? columns : columns.add(field);
    }
    if (!columns.equals(now.schema()) || !table.meaning().equals(now.description())) {
      transaction.updateMetadata(
          now.copy(
              now.id(),
              now.name(),
              table.meaning(),
              now.format(),
              columns.json(),
              now.partitionColumns(),
              now.configuration(),
              now.createdTime()),
          false);
    }
  }

  private StructField asToday(StructField field) {
    return Arrays.stream(table.schema().fields())
        .filter(today -> today.name().equals(field.name()))
        .filter(today -> today.dataType().equals(field.dataType()))
        .findFirst()
        .orElse(field);
  }
}
