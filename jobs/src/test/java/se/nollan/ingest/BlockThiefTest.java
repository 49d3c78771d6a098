package se.nollan.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.network.netty.NettyBlockTransferService;
import org.apache.spark.rpc.RpcEnv;
import org.apache.spark.storage.BlockId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import scala.runtime.AbstractFunction1;
import se.nollan.ingest.check.Pseudonym;
import se.nollan.testing.TestSpark;
import se.nollan.testing.Thief;

/**
 * What another user of the machine gets of a run in one process, by calling Spark at the ports that
 * it listens at: nothing; and the pseudonym key would not be in it.
 */
class BlockThiefTest {
  private static final byte[] KEY = key();
  private static final byte[] NOTHING = {};

  private final JavaSparkContext spark =
      JavaSparkContext.fromSparkContext(TestSpark.session().sparkContext());
  private final Thief thief = new Thief();
  private final List<Broadcast<?>> sent = new ArrayList<>();

  /** A key as people make them. */
  private static byte[] key() {
    byte[] random = new byte[48];
    new SecureRandom().nextBytes(random);
    return Base64.getEncoder().encode(random);
  }

  @BeforeEach
  void aRunThatMakesPseudonyms() {
    Pseudonym pseudonym = Pseudonyms.of(KEY).pseudonym();
    byte[] text = "+46701740699".getBytes(StandardCharsets.UTF_8);
    JavaRDD<Long> tasks =
        spark.parallelize(List.of(1), 1).map(each -> pseudonym.of(text, 0, text.length));
    assertThat(tasks.collect()).containsExactly(pseudonym.of(text, 0, text.length));
    sent.add(spark.broadcast(pseudonym));
  }

  @AfterEach
  void theThiefGoes() {
    sent.forEach(Broadcast::destroy);
    thief.close();
  }

  @Test
  void atAnOpenDoorAllIsTakenAndTheKeyIsNotAmongIt() throws Exception {
    sent.add(spark.broadcast(KEY)); // So that it is known that a key would be seen.
    SparkConf open = thief.conf();
    SparkEnv env = SparkEnv.get();
    try (NettyBlockTransferService door =
        new NettyBlockTransferService(
            open,
            Thief.guardless(open),
            env.serializerManager(),
            "127.0.0.1",
            "127.0.0.1",
            0,
            1,
            null)) {
      door.init(env.blockManager());
      List<String> holdKey = new ArrayList<>();
      for (String block : blocks()) {
        if (latin(thief.block(door.port(), block).orElse(NOTHING)).contains(latin(KEY))) {
          holdKey.add(block);
        }
      }
      assertThat(thief.block(door.port(), firstPiece(sent.get(0)))).isPresent();
      assertThat(holdKey).containsExactly(firstPiece(sent.get(1)));
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void noPortOfTheRunGivesABlockAway() throws Exception {
    Set<Integer> ports = listening();
    assertThat(ports).contains(SparkEnv.get().blockManager().blockManagerId().port(), driver());

    String block = firstPiece(sent.get(0));
    assertThat(blocks()).contains(block);
    for (int port : ports) {
      assertThat(thief.block(port, block)).as("port %d", port).isEmpty();
    }
  }

  @Test
  void messagesAreAnsweredAtAnOpenDoorOnly() {
    SparkConf open = thief.conf();
    RpcEnv door =
        RpcEnv.create("open", "127.0.0.1", "127.0.0.1", 0, open, Thief.guardless(open), 1, false);
    try {
      assertThat(thief.isHeard(door.address().port(), "endpoint-verifier")).isTrue();
    } finally {
      door.shutdown();
    }
    assertThat(thief.isHeard(driver(), "endpoint-verifier")).isFalse();
  }

  private static String firstPiece(Broadcast<?> broadcast) {
    return "broadcast_" + broadcast.id() + "_piece0";
  }

  private int driver() {
    return spark.getConf().getInt("spark.driver.port", 0);
  }

  /** All that tasks were sent and Spark still holds. */
  private static List<String> blocks() {
    scala.collection.Seq<BlockId> ids =
        SparkEnv.get()
            .blockManager()
            .getMatchingBlockIds(
                new AbstractFunction1<BlockId, Object>() {
                  @Override
                  public Object apply(BlockId id) {
                    return id.name().matches("broadcast_.*_piece.*");
                  }
                });
    return scala.jdk.javaapi.CollectionConverters.asJava(ids).stream().map(BlockId::name).toList();
  }

  /** The ports at which this process waits for calls, as Linux tells them. */
  private static Set<Integer> listening() throws IOException {
    Set<String> own;
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      own = open.map(BlockThiefTest::target).collect(Collectors.toSet());
    }
    Set<Integer> ports = new TreeSet<>();
    for (String table : List.of("/proc/self/net/tcp", "/proc/self/net/tcp6")) {
      for (String line : Files.readAllLines(Path.of(table))) {
        String[] fields = line.strip().split("\\s+");
        if (fields[3].equals("0A") && own.contains("socket:[" + fields[9] + "]")) {
          ports.add(Integer.parseInt(fields[1].substring(fields[1].indexOf(':') + 1), 16));
        }
      }
    }
    return ports;
  }

  private static String target(Path link) {
    try {
      return Files.readSymbolicLink(link).toString();
    } catch (IOException e) {
      return ""; // It was closed meanwhile.
    }
  }

  private static String latin(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1);
  }
}
