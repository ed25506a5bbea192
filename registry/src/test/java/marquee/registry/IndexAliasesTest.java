package marquee.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import marquee.database.TestDatabase;
import marquee.index.MovieVector;
import marquee.index.Payload;
import marquee.index.embedded.EmbeddedStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexAliasesTest {

    private static final Decision ADA = Decision.of("ada", "to see it");
    private static final String COLLECTION = "movies_1_0123456789ab";

    private final ReleaseRegistry registry = new ReleaseRegistry(TestDatabase.fresh());

    @TempDir
    private Path folder;

    @Test
    void they_follow_what_is_live() {
        try (var store = new EmbeddedStore(folder)) {
            store.create(COLLECTION, 1)
                    .then(store.upsert(
                            COLLECTION,
                            List.of(new MovieVector(
                                    1, new float[] {1}, new Payload(List.of(), OptionalInt.empty(), false)))))
                    .then(store.seal(COLLECTION))
                    .block();
            var aliases = new IndexAliases(store);

            assertThat(aliases.follow(loaded())).isEmpty();
            assertThat(aliases.live()).contains("1");
        }
    }

    @Test
    void where_the_index_has_nothing_of_it_that_is_a_sentence_and_the_decision_holds() {
        try (var store = new EmbeddedStore(folder)) {
            var live = loaded();

            assertThat(new IndexAliases(store).follow(live))
                    .hasValueSatisfying(words -> assertThat(words).contains("release 1", COLLECTION));
            assertThat(registry.live()).contains(live);
        }
    }

    private RegisteredRelease loaded() {
        registry.register(Artefacts.of("1"), ADA);
        registry.loaded("1", List.of(COLLECTION));
        return registry.promote("1", ADA);
    }
}
