package marquee.index.embedded;

import java.nio.file.Path;
import marquee.index.VectorStore;
import marquee.index.VectorStoreContract;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedStoreTest extends VectorStoreContract {

    @TempDir
    private Path folder;

    @Override
    protected VectorStore open() {
        return new EmbeddedStore(folder, smallWorld());
    }

    @Override
    protected VectorStore reopen(VectorStore store) {
        store.close();
        return open();
    }

    /** At the default scan limit the contract's movies would never go through the graph. */
    static EmbeddedSettings smallWorld() {
        return new EmbeddedSettings(2, 512, 16, 100, 256, 50, 700);
    }
}
