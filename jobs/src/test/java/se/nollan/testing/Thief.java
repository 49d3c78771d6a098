package se.nollan.testing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.spark.SecurityManager;
import org.apache.spark.SparkConf;
import org.apache.spark.network.TransportContext;
import org.apache.spark.network.buffer.ManagedBuffer;
import org.apache.spark.network.client.TransportClient;
import org.apache.spark.network.client.TransportClientFactory;
import org.apache.spark.network.netty.SparkTransportConf;
import org.apache.spark.network.server.NoOpRpcHandler;
import org.apache.spark.network.shuffle.BlockFetchingListener;
import org.apache.spark.network.shuffle.OneForOneBlockFetcher;
import org.apache.spark.network.util.TransportConf;
import org.apache.spark.rpc.RpcAddress;
import org.apache.spark.rpc.RpcEnv;
import scala.Option;

/** Another user of the machine: a client of Spark's own making, which knows no secret. */
public final class Thief implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 20;

  private final SparkConf conf =
      new SparkConf(false)
          .set("spark.app.id", "thief")
          .set("spark.shuffle.io.connectionTimeout", "5s")
          .set("spark.rpc.io.connectionTimeout", "5s")
          .set("spark.rpc.askTimeout", "5s")
          .set("spark.rpc.lookupTimeout", "5s")
          .set("spark.network.timeout", "5s");
  private final TransportConf transport =
      SparkTransportConf.fromSparkConf(conf, "shuffle", 1, Option.empty(), Option.empty());
  private final TransportContext context = new TransportContext(transport, new NoOpRpcHandler());
  private final TransportClientFactory clients = context.createClientFactory(List.of());

  /** The settings of somebody who was told nothing. */
  public SparkConf conf() {
    return conf.clone();
  }

  /** Who knows no secret, and asks for none. */
  public static SecurityManager guardless(SparkConf conf) {
    return new SecurityManager(conf, Option.empty(), SecurityManager.$lessinit$greater$default$3());
  }

  /** The bytes of a block that a port of this machine gives away. */
  public Optional<byte[]> block(int port, String block) throws Exception {
    CompletableFuture<byte[]> taken = new CompletableFuture<>();
    try (TransportClient client = clients.createUnmanagedClient("127.0.0.1", port)) {
      new OneForOneBlockFetcher(
              client, "thief", "driver", new String[] {block}, into(taken), transport)
          .start();
      return Optional.of(taken.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
    } catch (ExecutionException | TimeoutException | IOException e) {
      return Optional.empty();
    }
  }

  /** Whether Spark's messages are answered at a port of this machine. */
  public boolean isHeard(int port, String endpoint) {
    RpcEnv messages =
        RpcEnv.create("thief", "127.0.0.1", "127.0.0.1", 0, conf(), guardless(conf()), 1, true);
    try {
      messages.setupEndpointRef(new RpcAddress("127.0.0.1", port), endpoint);
      return true;
    } catch (Exception e) { // Spark throws checked ones without saying so.
      return false;
    } finally {
      messages.shutdown();
    }
  }

  private static BlockFetchingListener into(CompletableFuture<byte[]> taken) {
    return new BlockFetchingListener() {
      @Override
      public void onBlockFetchSuccess(String block, ManagedBuffer data) {
        try {
          ByteBuffer buffer = data.nioByteBuffer();
          byte[] bytes = new byte[buffer.remaining()];
          buffer.get(bytes);
          taken.complete(bytes);
        } catch (IOException e) {
          taken.completeExceptionally(e);
        }
      }

      @Override
      public void onBlockFetchFailure(String block, Throwable why) {
        taken.completeExceptionally(why);
      }
    };
  }

  @Override
  public void close() {
    clients.close();
    context.close();
  }
}
