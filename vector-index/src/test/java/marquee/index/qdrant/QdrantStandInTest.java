package marquee.index.qdrant;

import java.time.Duration;
import marquee.index.VectorStore;
import marquee.index.VectorStoreContract;
import org.junit.jupiter.api.AfterEach;

class QdrantStandInTest extends VectorStoreContract {

    private final QdrantStandIn server = new QdrantStandIn();

    @AfterEach
    void stops() {
        server.close();
    }

    @Override
    protected VectorStore open() {
        return new QdrantStore(QdrantSettings.at(server.address()).with(impatient()));
    }

    @Override
    protected VectorStore reopen(VectorStore store) {
        store.close();
        return open();
    }

    /** Short pauses, small batches: what takes seconds on a network takes milliseconds here. */
    static QdrantSettings.Upload impatient() {
        return new QdrantSettings.Upload(64, 3, Duration.ofSeconds(10), 4, Duration.ofMillis(5), Duration.ofMillis(5));
    }
}
