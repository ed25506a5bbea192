package marquee.index;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CollectionNameTest {

    @Test
    void says_release_and_catalogue() {
        var name = CollectionName.of("movies", "7", "0123456789abcdef0123456789abcdef");

        assertThat(name).hasToString("movies_7_0123456789ab");
        assertThat(name.next()).hasToString("movies_7_0123456789ab_2");
        assertThat(name.isBuildOf(name.next())).isTrue();
        assertThat(name.isBuildOf(CollectionName.of("movies", "7", "f123456789abcdef")))
                .isFalse();
        assertThat(name.isBuildOf(CollectionName.of("movies", "8", "0123456789abcdef")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "movies_7_0123456789ab, 7, 0123456789ab, 1",
        "movies_7_0123456789ab_12, 7, 0123456789ab, 12",
        "movies_7, 7, '', 1",
        "movies_2026-11-26_ab, 2026-11-26, ab, 1"
    })
    void is_read_as_it_is_written(String text, String release, String catalogue, int build) {
        var name = CollectionName.parse("movies", text).orElseThrow();

        assertThat(name).isEqualTo(new CollectionName("movies", release, catalogue, build));
        assertThat(name).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"movies", "movies_", "movies2_7", "films_7", "movies_7_ab_0", "movies_7_ab_2_3", "movies_7__2"})
    void another_name_is_none_of_ours(String text) {
        assertThat(CollectionName.parse("movies", text)).isEmpty();
    }
}
