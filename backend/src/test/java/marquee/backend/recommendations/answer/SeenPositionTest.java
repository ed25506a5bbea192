package marquee.backend.recommendations.answer;

import static org.assertj.core.api.Assertions.assertThat;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import marquee.backend.recommendations.answer.SeenPosition.Place;
import marquee.catalog.MovieId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeenPositionTest {

    @Test
    void brings_back_every_movie_whatever_its_id_and_the_place() {
        var ids = List.of(128L, 862L, 1L, 127L, MovieId.standInFor(5).value(), Long.MAX_VALUE);
        for (int length = 0; length <= ids.size(); length++) {
            for (Optional<Place> place : List.of(Optional.<Place>empty(), Optional.of(new Place(Long.MAX_VALUE, 3)))) {
                String cursor = cursor(place, ids.subList(0, length));

                assertThat(cursor).matches(SeenPosition.FORM);
                assertThat(read(cursor).after()).isEqualTo(place);
                assertThat(read(cursor).seen()).containsExactlyInAnyOrderElementsOf(ids.subList(0, length));
            }
        }
    }

    @Test
    void costs_about_three_letters_a_movie_and_stays_short_whatever_it_is_given() {
        var random = new Random(1);
        var many = LongStream.generate(() -> 1 + random.nextInt(1_500_000))
                .distinct()
                .limit(500)
                .boxed()
                .toList();
        assertThat(cursor(Optional.empty(), many)).hasSizeLessThan(3 * 500);

        var tooMany = LongStream.generate(() -> random.nextLong() >>> 1)
                .limit(2_000)
                .boxed()
                .toList();
        String cursor = cursor(Optional.of(new Place(1, 2)), tooMany);
        assertThat(cursor).matches(SeenPosition.FORM).hasSizeLessThanOrEqualTo(3_000);
        assertThat(tooMany).containsAll(read(cursor).seen());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"mAAAA", "m____", "mAQ__", "m________________________________", "mgICA", "mAP__________f_____AA"
            })
    void every_text_of_the_form_is_a_cursor(String cursor) {
        assertThat(cursor).matches(SeenPosition.FORM);
        assertThat(read(cursor).seen()).allMatch(id -> id > 0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "m", "m%", "mgA", "mAAAAA", "not a cursor", "m//8A", "AAAA", "uAAAA"})
    void what_it_never_gives_out_has_another_form(String forged) {
        assertThat(forged).doesNotMatch(SeenPosition.FORM);
    }

    private static String cursor(Optional<Place> after, List<Long> seen) {
        return new SeenPosition(after, new LongOpenHashSet(seen)).cursor();
    }

    private static SeenPosition read(String cursor) {
        return SeenPosition.of(Optional.of(cursor));
    }
}
