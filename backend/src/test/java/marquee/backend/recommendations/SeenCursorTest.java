package marquee.backend.recommendations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import marquee.catalog.MovieId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.server.ResponseStatusException;

class SeenCursorTest {

    @Test
    void brings_back_every_movie_whatever_its_id() {
        var ids = List.of(862L, 1L, 127L, 128L, MovieId.standInFor(5).value(), Long.MAX_VALUE);
        assertThat(SeenCursor.decode(SeenCursor.encode(ids).orElseThrow())).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(SeenCursor.decode(SeenCursor.encode(List.of()).orElseThrow()))
                .isEmpty();
    }

    @Test
    void costs_about_three_letters_a_movie_and_ends_when_it_grows_too_long() {
        var random = new Random(1);
        var many = LongStream.generate(() -> 1 + random.nextInt(1_500_000))
                .distinct()
                .limit(2_000)
                .boxed()
                .toList();
        assertThat(SeenCursor.encode(many).orElseThrow().length()).isLessThan(3 * 2_000);
        assertThat(SeenCursor.encode(LongStream.rangeClosed(1, 2_001).boxed().toList()))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "gA", "____", "AAAA", "not a cursor", "//8"})
    void refuses_what_it_never_gave_out(String forged) {
        assertThatThrownBy(() -> SeenCursor.decode(forged))
                .isInstanceOfSatisfying(
                        ResponseStatusException.class,
                        error -> assertThat(error.getStatusCode().value()).isEqualTo(400));
    }
}
