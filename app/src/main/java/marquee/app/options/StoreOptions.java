package marquee.app.options;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import marquee.index.VectorStore;
import marquee.index.embedded.EmbeddedStore;
import marquee.index.qdrant.QdrantSettings;
import marquee.index.qdrant.QdrantSettings.Address;
import marquee.index.qdrant.QdrantSettings.Layout;
import marquee.index.qdrant.QdrantStore;
import picocli.CommandLine.Option;

/** Which vector store a command works on; use it as a picocli {@code @Mixin}. */
public final class StoreOptions {

    private static final Duration QDRANT_GRACE = Duration.ofSeconds(15);

    @Option(
            names = "--qdrant",
            paramLabel = "HOST:PORT[,...]",
            description = {
                "A Qdrant server's gRPC address; https://HOST:PORT for TLS (MARQUEE_QDRANT).",
                "Of a cluster several, with commas between: while one is away, others are asked.",
                "Default: the index in the folder DATA/index."
            })
    private Optional<String> qdrant = Optional.empty();

    @Option(
            names = "--qdrant-api-key",
            paramLabel = "KEY",
            description = "Better given as MARQUEE_QDRANT_API_KEY, where other users of the machine do not see it.")
    private Optional<String> apiKey = Optional.empty();

    @Option(
            names = "--qdrant-ca",
            paramLabel = "FILE",
            description = "PEM file of the certificate authority to trust (MARQUEE_QDRANT_CA).")
    private Optional<String> authority = Optional.empty();

    @Option(
            names = "--qdrant-quantised",
            defaultValue = "false",
            description = "New collections are searched over 8-bit copies of their vectors (MARQUEE_QDRANT_QUANTISED).")
    private boolean quantised;

    @Option(
            names = "--qdrant-payload-in-memory",
            defaultValue = "false",
            description = "New collections keep payloads in memory (MARQUEE_QDRANT_PAYLOAD_IN_MEMORY).")
    private boolean payloadInMemory;

    @Option(
            names = "--qdrant-shards",
            paramLabel = "N",
            defaultValue = "1",
            description = "Pieces a new collection is cut into over a cluster (MARQUEE_QDRANT_SHARDS; default: 1).")
    private int shards = 1;

    @Option(
            names = "--qdrant-replicas",
            paramLabel = "N",
            defaultValue = "1",
            description = "Copies of each piece of a new collection (MARQUEE_QDRANT_REPLICAS; default: 1).")
    private int replicas = 1;

    /**
     * Looks whether a Qdrant that was named answers; blocks for seconds at most.
     *
     * @throws marquee.index.IndexUnavailableException when it does not, with one sentence that names the remedy
     */
    public void requireReachable() {
        settings().ifPresent(QdrantStore::requireReachable);
    }

    /** Opens the store; the caller closes it. */
    public VectorStore open(Path data) {
        return settings().<VectorStore>map(QdrantStore::new).orElseGet(() -> new EmbeddedStore(data.resolve("index")));
    }

    /**
     * How long a collection must be there after another took its place: backends look at the registry every second and finish
     * what is under way in 10; files of the embedded index stay readable for those who have them open.
     */
    public Duration grace() {
        return settings().isPresent() ? QDRANT_GRACE : Duration.ZERO;
    }

    /** How Qdrant is reached and used, where it was asked for. */
    public Optional<QdrantSettings> settings() {
        return Given.in(qdrant).map(this::addresses).map(addresses -> {
            QdrantSettings settings = QdrantSettings.at(addresses).with(layout());
            return Given.in(apiKey).map(settings::withApiKey).orElse(settings);
        });
    }

    private Address[] addresses(String text) {
        return Address.parseAll(text).stream()
                .map(address ->
                        Given.in(authority).map(Path::of).map(address::trusting).orElse(address))
                .toArray(Address[]::new);
    }

    private Layout layout() {
        Layout usual = Layout.DEFAULT;
        return new Layout(quantised, !payloadInMemory, shards, replicas, usual.graph());
    }
}
