package marquee.backend.towers;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ServerSocketFactory;
import marquee.towers.inference.NativeTensorFlow;
import marquee.towers.release.Release;
import marquee.towers.release.Tower;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.tensorflow.SavedModelBundle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Stands in for {@code tensorflow_model_server}, of which no registry has a binary: runs real SavedModels and answers the REST
 * API as its source does ({@code http_rest_api_util.cc}, {@code http_rest_api_handler.cc}, {@code json_tensor.cc}, {@code
 * get_model_status_impl.cc}, {@code basic_manager.cc}): the same paths, statuses and words, at a port of its own.
 */
public final class ModelServer implements AutoCloseable {

    private static final Pattern PREDICT = Pattern.compile("(?i)/v1/models/([^/:]+)(?:/versions/(\\d+))?:predict");
    private static final Pattern STATUS = Pattern.compile("(?i)/v1/models/([^/:]+)(?:/versions/(\\d+))?");
    private static final CountDownLatch OPEN = new CountDownLatch(0);

    private final JsonMapper json = JsonMapper.shared();
    private final MockWebServer server = new MockWebServer();
    private final Map<Integer, SavedModelBundle> versions = new ConcurrentHashMap<>();
    private final AtomicReference<CountDownLatch> gate = new AtomicReference<>(OPEN);
    private final AtomicReference<Optional<Refusal>> refusal = new AtomicReference<>(Optional.empty());

    /** How many people were in each predict call, in the order they came. */
    final ConcurrentLinkedQueue<Integer> asked = new ConcurrentLinkedQueue<>();

    /** A server that has these releases loaded. */
    public ModelServer(Release... releases) throws IOException {
        NativeTensorFlow.load();
        List.of(releases).forEach(this::load);
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return answer(request);
            }
        });
        server.setServerSocketFactory(new AnswersAtOnce());
        server.start();
    }

    /** The address, as {@code --tensorflow-serving} takes it. */
    public String url() {
        return "http://localhost:" + port();
    }

    int port() {
        return server.getPort();
    }

    /** Loads a version, as the server does when it finds one in the folder. */
    public void load(Release release) {
        versions.put(
                release.number(),
                SavedModelBundle.load(release.savedModel(Tower.USER).toString()));
    }

    /** Unloads a version, as the server does when its policy does not want it any more. */
    public void unload(Release release) {
        Objects.requireNonNull(versions.remove(release.number())).close();
    }

    /** From now on nobody is answered. */
    public void hold() {
        gate.set(new CountDownLatch(1));
    }

    /** Whoever waits is answered, and so is everybody from now on. */
    public void release() {
        gate.getAndSet(OPEN).countDown();
    }

    /** From now on its queue is full, in the words of {@code shared_batch_scheduler.h}. */
    void fill() {
        refusal.set(Optional.of(new Refusal(
                503,
                "The batch scheduling queue to which this task was submitted is full; currently 64 batches enqueued and"
                        + " max_enqueued_batches is 64")));
    }

    void drain() {
        refusal.set(Optional.empty());
    }

    @Override
    public void close() {
        release();
        server.close();
        versions.values().forEach(SavedModelBundle::close);
        versions.clear();
    }

    private MockResponse answer(RecordedRequest request) {
        try {
            gate.get().await();
            return json(200, body(request));
        } catch (Refusal no) {
            return json(no.status, Map.of("error", no.words()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return json(503, Map.of("error", "stopped"));
        }
    }

    private Object body(RecordedRequest request) {
        Matcher predict = PREDICT.matcher(request.getTarget());
        if (request.getMethod().equals("POST") && predict.matches()) {
            return predict(
                    predict,
                    new String(
                            Objects.requireNonNull(request.getBody()).toByteArray(),
                            java.nio.charset.StandardCharsets.UTF_8));
        }
        Matcher status = STATUS.matcher(request.getTarget());
        if (request.getMethod().equals("GET") && status.matches()) {
            return status(status);
        }
        throw new Refusal(400, "Malformed request: " + request.getMethod() + " " + request.getTarget());
    }

    private Object predict(Matcher path, String body) {
        refusal.get().ifPresent(no -> {
            throw no;
        });
        String name = path.group(1);
        Optional<Integer> version =
                version(path).or(() -> versions.keySet().stream().max(Integer::compare));
        SavedModelBundle model = version.filter(any -> name.equals(Tower.USER.folder()))
                .flatMap(number -> Optional.ofNullable(versions.get(number)))
                .orElseThrow(() -> new Refusal(
                        404,
                        "Servable not found for request: "
                                + version(path)
                                        .map(number -> "Specific(" + name + ", " + number + ")")
                                        .orElse("Latest(" + name + ")")));
        JsonNode request = json.readTree(body);
        asked.add(request.at("/inputs/user").size());
        return Map.of("outputs", SavedModelCall.run(model, request));
    }

    private Object status(Matcher path) {
        String name = path.group(1);
        var found = versions.keySet().stream()
                .filter(number -> name.equals(Tower.USER.folder()))
                .filter(number -> version(path).map(number::equals).orElse(true))
                .map(number -> Map.of(
                        "version", Integer.toString(number),
                        "state", "AVAILABLE",
                        "status", Map.of("error_code", "OK", "error_message", "")))
                .toList();
        if (found.isEmpty()) {
            throw new Refusal(
                    404,
                    version(path)
                            .map(number -> "Could not find version " + number + " of model " + name)
                            .orElse("Could not find any versions of model " + name));
        }
        return Map.of("model_version_status", found);
    }

    private static Optional<Integer> version(Matcher path) {
        return Optional.ofNullable(path.group(2)).map(Integer::valueOf);
    }

    private MockResponse json(int status, Object body) {
        return new MockResponse.Builder()
                .code(status)
                .setHeader("Content-Type", "application/json")
                .body(json.writeValueAsString(body))
                .build();
    }

    /** Connections that send the head and the body of an answer without waiting for the other side in between. */
    private static final class AnswersAtOnce extends ServerSocketFactory {

        @Override
        public ServerSocket createServerSocket() throws IOException {
            return new ServerSocket() {
                @Override
                public Socket accept() throws IOException {
                    Socket accepted = super.accept();
                    accepted.setTcpNoDelay(true);
                    return accepted;
                }
            };
        }

        @Override
        public ServerSocket createServerSocket(int port) {
            throw new UnsupportedOperationException("the server binds it itself");
        }

        @Override
        public ServerSocket createServerSocket(int port, int waiting) {
            throw new UnsupportedOperationException("the server binds it itself");
        }

        @Override
        public ServerSocket createServerSocket(int port, int waiting, InetAddress address) {
            throw new UnsupportedOperationException("the server binds it itself");
        }
    }

    /** An answer that says no. */
    static final class Refusal extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final int status;

        Refusal(int status, String words) {
            super(words);
            this.status = status;
        }

        private String words() {
            return String.valueOf(getMessage());
        }
    }
}
