package marquee.index.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import it.unimi.dsi.fastutil.longs.LongSets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import marquee.index.Filter;
import marquee.index.Hits;
import marquee.index.Movies;
import marquee.index.Query;
import marquee.index.VectorIndex;
import marquee.index.VectorStore;
import marquee.index.VectorStoreContract;
import org.junit.jupiter.api.Test;
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

    @Test
    void movies_written_in_one_go_get_their_graph_too() {
        var settings = new EmbeddedSettings(2, 512, 16, 100, 32, 50, 1_000_000);
        try (VectorStore store = new EmbeddedStore(folder, settings)) {
            store.create("one", Movies.DIMENSION).block();
            store.upsert("one", Movies.some(3_000, 1)).block();
            store.seal("one").block();
            try (VectorIndex index = Objects.requireNonNull(store.open("one").block())) {
                var query = new Query(
                        Movies.unit(new Random(2)), 5, Filter.ANY, LongSets.EMPTY_SET, Duration.ofSeconds(20));
                Hits hits = Objects.requireNonNull(index.search(query).block());
                assertThat(hits.visited()).as("vectors compared").isLessThan(1_500);
            }
        }
    }

    /** At the default scan limit the contract's movies would never go through the graph. */
    static EmbeddedSettings smallWorld() {
        return new EmbeddedSettings(2, 512, 16, 100, 256, 50, 700);
    }
}
