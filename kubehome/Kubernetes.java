import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStateBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.batch.v1.CronJob;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.Watcher;
import io.fabric8.kubernetes.client.WatcherException;
import io.fabric8.kubernetes.client.server.mock.KubernetesCrudDispatcher;
import io.fabric8.kubernetes.client.server.mock.KubernetesMockServer;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.fabric8.mockwebserver.Context;
import io.fabric8.mockwebserver.MockWebServer;
import io.fabric8.mockwebserver.http.Buffer;
import io.fabric8.mockwebserver.http.MockResponse;
import io.fabric8.mockwebserver.http.RecordedRequest;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a driver sees of Kubernetes: an API server that keeps what it is given, and a node that
 * starts a process for every executor's pod and tells how it fares. There are no images, no network
 * of pods and nobody who asks for permission. A program in one file, which tests start by {@code
 * java Kubernetes.java}, because its libraries are a cluster's.
 */
public final class Kubernetes {
  private static final String NODE = "the node";
  private static final String POD_IP = "127.0.0.1";

  private final Path sparkHome;
  private final Path folder;
  private final KubernetesClient client;
  private final Map<String, Process> running = new ConcurrentHashMap<>();

  private Kubernetes(Path sparkHome, Path folder, KubernetesClient client) {
    this.sparkHome = sparkHome;
    this.folder = folder;
    this.client = client;
  }

  /**
   * Arguments: {@code SPARK_HOME}, the manifests to begin with, and a folder for what is seen:
   * {@code master} (or why there is none), {@code requests}, and of every executor's pod what the
   * driver said of it and its output. It ends with its standard input.
   */
  public static void main(String[] args) throws Exception {
    KubernetesMockServer server =
        new KubernetesMockServer(
            new Context(Serialization.jsonMapper()),
            new MockWebServer(),
            new HashMap<>(),
            new Server(),
            false);
    server.init(InetAddress.getByName("127.0.0.1"), 0);
    Path folder = Path.of(args[2]);
    Kubernetes node =
        new Kubernetes(
            Path.of(args[0]),
            folder,
            server.createClient(made -> made.editOrNewConfig().withUserAgent(NODE).endConfig()));
    String master = "k8s://http://127.0.0.1:" + server.getPort();
    try {
      node.apply(Path.of(args[1]));
      node.watch();
    } catch (IOException | RuntimeException e) {
      master = "failed: " + e;
    }
    Thread requests = new Thread(() -> keepRequests(server, folder.resolve("requests")));
    requests.setDaemon(true);
    requests.start();
    Files.writeString(folder.resolve("master.new"), master);
    Files.move(folder.resolve("master.new"), folder.resolve("master"));
    System.in.transferTo(OutputStream.nullOutputStream());
    node.running.values().forEach(Process::destroyForcibly);
    System.exit(0);
  }

  /** Says of a new pod that it is pending, as a real server does and a driver counts on. */
  private static final class Server extends KubernetesCrudDispatcher {
    @Override
    public MockResponse handleCreate(RecordedRequest request) {
      if (!request.getPath().endsWith("/pods")) {
        return super.handleCreate(request);
      }
      Pod pod = Serialization.unmarshal(request.getUtf8Body(), Pod.class);
      if (pod.getStatus() == null || pod.getStatus().getPhase() == null) {
        pod = new PodBuilder(pod).editOrNewStatus().withPhase("Pending").endStatus().build();
      }
      Buffer body = new Buffer(Serialization.asJson(pod).getBytes(StandardCharsets.UTF_8));
      return super.handleCreate(
          new RecordedRequest(
              request.getHttpVersion(),
              request.method(),
              request.getPath(),
              request.getHeaders(),
              body));
    }
  }

  /** Creates what the manifests say; of a job that is due, its pod, which is the driver's. */
  private void apply(Path manifests) throws IOException {
    try (FileInputStream in = new FileInputStream(manifests.toFile())) {
      for (HasMetadata each : client.load(in).items()) {
        nothingIsUnknown(each);
        client.resource(each).create();
        if (each instanceof CronJob job) {
          PodTemplateSpec template = job.getSpec().getJobTemplate().getSpec().getTemplate();
          Pod driver =
              new PodBuilder()
                  .withNewMetadata()
                  .withName("nollan-driver")
                  .withNamespace(job.getMetadata().getNamespace())
                  .endMetadata()
                  .withSpec(template.getSpec())
                  .withNewStatus()
                  .withPhase("Running")
                  .withPodIP(POD_IP)
                  .addNewCondition()
                  .withType("Ready")
                  .withStatus("True")
                  .endCondition()
                  .endStatus()
                  .build();
          client.resource(driver).create();
        }
      }
    }
  }

  /** The client's classes keep fields that Kubernetes does not know, and a server would refuse. */
  private static void nothingIsUnknown(Object object) {
    if (object instanceof Iterable<?> list) {
      list.forEach(Kubernetes::nothingIsUnknown);
    } else if (object instanceof Map<?, ?> map) {
      map.values().forEach(Kubernetes::nothingIsUnknown);
    } else if (object != null && object.getClass().getName().startsWith("io.fabric8.")) {
      for (var method : object.getClass().getMethods()) {
        if (method.getName().startsWith("get") && method.getParameterCount() == 0) {
          Object value = value(method, object);
          if (method.getName().equals("getAdditionalProperties")) {
            if (value instanceof Map<?, ?> unknown && !unknown.isEmpty()) {
              throw new IllegalArgumentException(
                  object.getClass().getSimpleName() + " has no " + unknown.keySet());
            }
          } else if (!method.getName().equals("getClass")) {
            nothingIsUnknown(value);
          }
        }
      }
    }
  }

  private static Object value(Method method, Object object) {
    try {
      return method.invoke(object);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(method.toString(), e);
    }
  }

  private void watch() {
    client
        .pods()
        .inAnyNamespace()
        .withLabel("spark-role", "executor")
        .watch(
            new Watcher<>() {
              @Override
              public void eventReceived(Action action, Pod pod) {
                seen(action, pod);
              }

              @Override
              public void onClose(WatcherException cause) {}
            });
  }

  private void seen(Watcher.Action action, Pod pod) {
    String name = pod.getMetadata().getName();
    try {
      if (action == Watcher.Action.ADDED) {
        var maps = client.configMaps().inNamespace(pod.getMetadata().getNamespace()).list();
        Files.writeString(
            folder.resolve(name + ".yaml"),
            Serialization.asYaml(pod) + Serialization.asYaml(maps.getItems()));
        start(pod);
      } else if (action == Watcher.Action.DELETED && running.containsKey(name)) {
        running.get(name).destroy();
      }
    } catch (IOException | RuntimeException e) {
      e.printStackTrace();
    }
  }

  private void start(Pod pod) throws IOException {
    String name = pod.getMetadata().getName();
    Map<String, String> environment = environment(pod);
    ProcessBuilder builder = new ProcessBuilder(command(environment)).redirectErrorStream(true);
    builder.directory(Files.createDirectories(folder.resolve(name)).toFile());
    builder.redirectOutput(folder.resolve(name).resolve("stderr").toFile());
    // A pod has what its spec and its image say, and nothing of the node's.
    String path = System.getenv("PATH");
    builder.environment().clear();
    builder.environment().putAll(environment);
    builder.environment().put("PATH", path);
    builder.environment().put("SPARK_HOME", sparkHome.toString());
    builder.environment().put("SPARK_LOCAL_IP", POD_IP);
    builder.environment().put("SPARK_LOCAL_DIRS", folder.resolve(name).toString());
    Process process = builder.start();
    running.put(name, process);
    tell(pod, "Running", new ContainerStateBuilder().withNewRunning().endRunning().build());
    process.onExit().thenAccept(ended -> tellEnd(pod, ended.exitValue()));
  }

  private static Map<String, String> environment(Pod pod) {
    Map<String, String> environment = new TreeMap<>();
    for (EnvVar each : pod.getSpec().getContainers().get(0).getEnv()) {
      String field =
          each.getValueFrom() == null ? "" : each.getValueFrom().getFieldRef().getFieldPath();
      String value =
          switch (field) {
            case "status.podIP" -> POD_IP;
            case "metadata.name" -> pod.getMetadata().getName();
            default -> each.getValue() == null ? "" : each.getValue();
          };
      environment.put(each.getName(), value);
    }
    return environment;
  }

  /** What the entry point of Spark's image makes of the word "executor". */
  private List<String> command(Map<String, String> in) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    in.forEach(
        (name, value) -> {
          if (name.startsWith("SPARK_JAVA_OPT_")) {
            command.add(value);
          }
        });
    String memory = in.get("SPARK_EXECUTOR_MEMORY");
    command.addAll(List.of("-Xms" + memory, "-Xmx" + memory, "-cp", sparkHome + "/jars/*"));
    command.add("org.apache.spark.scheduler.cluster.k8s.KubernetesExecutorBackend");
    Map<String, String> options =
        Map.of(
            "--driver-url", "SPARK_DRIVER_URL",
            "--executor-id", "SPARK_EXECUTOR_ID",
            "--cores", "SPARK_EXECUTOR_CORES",
            "--app-id", "SPARK_APPLICATION_ID",
            "--hostname", "SPARK_EXECUTOR_POD_IP",
            "--resourceProfileId", "SPARK_RESOURCE_PROFILE_ID",
            "--podName", "SPARK_EXECUTOR_POD_NAME");
    options.forEach((option, name) -> command.addAll(List.of(option, in.get(name))));
    return command;
  }

  private void tellEnd(Pod pod, int code) {
    tell(
        pod,
        code == 0 ? "Succeeded" : "Failed",
        new ContainerStateBuilder().withNewTerminated().withExitCode(code).endTerminated().build());
  }

  private void tell(Pod pod, String phase, ContainerState state) {
    try {
      client
          .resource(pod)
          .editStatus(
              known ->
                  new PodBuilder(known)
                      .withNewStatus()
                      .withPhase(phase)
                      .withPodIP(POD_IP)
                      .addNewContainerStatus()
                      .withName(known.getSpec().getContainers().get(0).getName())
                      .withState(state)
                      .endContainerStatus()
                      .endStatus()
                      .build());
    } catch (RuntimeException e) {
      // The driver has deleted it by then.
    }
  }

  /** What others than the node asked for, a line each, in the words of a role: "list pods". */
  private static void keepRequests(KubernetesMockServer server, Path file) {
    try {
      for (RecordedRequest each = server.takeRequest(); ; each = server.takeRequest()) {
        if (!NODE.equals(each.getHeader("User-Agent"))) {
          Files.writeString(
              file, verb(each) + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
      }
    } catch (IOException | InterruptedException e) {
      e.printStackTrace();
    }
  }

  private static String verb(RecordedRequest request) {
    String[] path = request.getPath().split("\\?", 2);
    // "", api, v1, namespaces, its name, kind, name
    String[] parts = path[0].split("/");
    boolean one = parts.length > 6;
    String verb =
        switch (request.getMethod()) {
          case "POST" -> "create";
          case "PUT" -> "update";
          case "DELETE" -> one ? "delete" : "deletecollection";
          case "GET" ->
              path.length > 1 && path[1].contains("watch=true") ? "watch" : one ? "get" : "list";
          default -> request.getMethod().toLowerCase(Locale.ROOT);
        };
    return verb + " " + (parts.length > 5 ? parts[5] : path[0]);
  }
}
