package se.nollan.explain;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import se.nollan.contact.ChatDecisions;
import se.nollan.contact.ChatRows;
import se.nollan.contact.ChatRules;
import se.nollan.contact.ContactSources;
import se.nollan.contact.Decision;
import se.nollan.contact.Definition;
import se.nollan.contact.PhoneDecisions;
import se.nollan.contact.PhoneRows;
import se.nollan.contact.PhoneRules;
import se.nollan.contact.Provision;
import se.nollan.contact.Reason;
import se.nollan.contact.Rule;
import se.nollan.contact.Version;
import se.nollan.model.CanonicalDataset;

/** What differs between calls and chat cases when one of them is to be explained. */
sealed interface ContactKind {

  /** The kind of contact that a dataset holds; empty of one that holds none. */
  static Optional<ContactKind> of(CanonicalDataset dataset) {
    return switch (dataset) {
      case PHONE_CONTACT -> Optional.of(new Phone());
      case CHAT_CASE -> Optional.of(new Chat());
      default -> Optional.empty();
    };
  }

  /** The contacts with what the rules ask of them. */
  Dataset<Row> rows(ContactSources sources, Definition definition);

  /** The dataset that holds them. */
  CanonicalDataset dataset();

  /** Of a register's lines, those that these contacts name. */
  Dataset<Row> lines(Dataset<Row> all, List<Row> contacts);

  /**
   * What of a definition such contacts are decided by: where two definitions have the same, they
   * say the same of every contact.
   */
  List<Object> reading(Definition definition);

  /** The rules of all versions, in order. */
  List<Rule> rules();

  /** How what no rule settles is decided. */
  List<Decision> decisions();

  /** What the instruction says where a row gets that reason. */
  default Provision provision(Reason reason) {
    return Stream.concat(
            rules().stream().filter(rule -> rule.reason() == reason).map(rule -> rule.provision()),
            decisions().stream()
                .filter(decision -> decision.reason() == reason)
                .map(decision -> decision.provision()))
        .findFirst()
        .orElseThrow();
  }

  /** Those that a definition has. */
  List<Rule> inForce(Definition definition);

  /** The version from which such contacts are measured. */
  Version since();

  /** The column that names a contact. */
  String id();

  /** Whose contact it is: null of nobody known. */
  Column person();

  /** What else rows must share to be looked at together: null is a value of its own. */
  Optional<Column> matter();

  /** When it came. */
  Column at();

  /** Columns that come from the register and not from the row itself. */
  List<String> register();

  /** Calls. */
  record Phone() implements ContactKind {
    @Override
    public Dataset<Row> rows(ContactSources sources, Definition definition) {
      return new PhoneRows(sources, definition).rows();
    }

    @Override
    public CanonicalDataset dataset() {
      return CanonicalDataset.PHONE_CONTACT;
    }

    @Override
    public Dataset<Row> lines(Dataset<Row> all, List<Row> calls) {
      return all.where(
          col("line_id").isin(calls.stream().map(call -> call.getAs("line_id")).toArray()));
    }

    @Override
    public List<Object> reading(Definition definition) {
      return List.of(
          inForce(definition),
          definition.since(Version.V1_3),
          definition.since(Version.V1_7),
          definition.variants());
    }

    @Override
    public List<Rule> rules() {
      return PhoneRules.ALL;
    }

    @Override
    public List<Decision> decisions() {
      return PhoneDecisions.ALL;
    }

    @Override
    public List<Rule> inForce(Definition definition) {
      return PhoneRules.of(definition);
    }

    @Override
    public Version since() {
      return Version.V1_0;
    }

    @Override
    public String id() {
      return "contact_id";
    }

    @Override
    public Column person() {
      return coalesce(col("entered_number"), col("caller_number"));
    }

    @Override
    public Optional<Column> matter() {
      return Optional.empty();
    }

    @Override
    public Column at() {
      return col("arrived_at");
    }

    @Override
    public List<String> register() {
      return List.of("kind", "system", "automated");
    }
  }

  /** Chat cases. */
  record Chat() implements ContactKind {
    @Override
    public Dataset<Row> rows(ContactSources sources, Definition definition) {
      return new ChatRows(sources).rows();
    }

    @Override
    public CanonicalDataset dataset() {
      return CanonicalDataset.CHAT_CASE;
    }

    @Override
    public Dataset<Row> lines(Dataset<Row> all, List<Row> cases) {
      return all.limit(0);
    }

    @Override
    public List<Object> reading(Definition definition) {
      return List.of(inForce(definition), definition.since(since()));
    }

    @Override
    public List<Rule> rules() {
      return ChatRules.ALL;
    }

    @Override
    public List<Decision> decisions() {
      return ChatDecisions.ALL;
    }

    @Override
    public List<Rule> inForce(Definition definition) {
      return ChatRules.of(definition);
    }

    @Override
    public Version since() {
      return Version.V1_8;
    }

    @Override
    public String id() {
      return "case_id";
    }

    @Override
    public Column person() {
      return col("patient_id");
    }

    @Override
    public Optional<Column> matter() {
      return Optional.of(col("health_issue"));
    }

    @Override
    public Column at() {
      return coalesce(col("queued_at"), col("created_at"));
    }

    @Override
    public List<String> register() {
      return List.of();
    }
  }
}
