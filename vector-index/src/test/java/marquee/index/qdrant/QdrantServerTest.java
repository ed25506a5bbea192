package marquee.index.qdrant;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import marquee.index.VectorStore;
import marquee.index.VectorStoreContract;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.qdrant.QdrantContainer;

/**
 * The contract against a real server: the one that {@code QDRANT_URL} names (it must hold nothing that matters: its
 * collections are dropped), else one started from the program that {@code QDRANT_BINARY} names, else one in a container
 * where Docker exists; else it is reported as not run.
 */
class QdrantServerTest extends VectorStoreContract {

    private static final String IMAGE = "qdrant/qdrant:v1.19.0";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static Optional<QdrantContainer> container = Optional.empty();
    private static Optional<QdrantProcess> process = Optional.empty();
    private static Optional<QdrantSettings.Address> address = Optional.empty();

    @TempDir
    private static Path folder;

    @BeforeAll
    static void finds_a_server() throws IOException, InterruptedException {
        String url = System.getenv("QDRANT_URL");
        if (url != null) {
            address = Optional.of(QdrantSettings.Address.parse(url));
        } else if (QdrantProcess.program().isPresent()) {
            QdrantProcess started = new QdrantProcess(folder).start();
            process = Optional.of(started);
            address = Optional.of(started.address());
        } else if (DockerClientFactory.instance().isDockerAvailable()) {
            QdrantContainer started = new QdrantContainer(IMAGE);
            started.start();
            container = Optional.of(started);
            address = Optional.of(QdrantSettings.Address.parse(started.getGrpcHostAddress()));
        } else {
            NotRun.because(
                    "the contract of the vector index against a real Qdrant: neither QDRANT_URL nor QDRANT_BINARY"
                            + " names a server, and there is no Docker to start one");
        }
    }

    @AfterAll
    static void stops_what_was_started() {
        process.ifPresent(QdrantProcess::close);
        container.ifPresent(QdrantContainer::stop);
    }

    @Override
    protected VectorStore open() {
        VectorStore store = connect();
        List<String> left = Objects.requireNonNull(store.collections().block(PATIENCE));
        left.forEach(collection -> store.drop(collection).block(PATIENCE));
        return store;
    }

    @Override
    protected VectorStore reopen(VectorStore store) {
        store.close();
        return connect();
    }

    private static VectorStore connect() {
        QdrantSettings settings = QdrantSettings.at(address.orElseThrow());
        return new QdrantStore(Optional.ofNullable(System.getenv("QDRANT_API_KEY"))
                .map(settings::withApiKey)
                .orElse(settings));
    }
}
