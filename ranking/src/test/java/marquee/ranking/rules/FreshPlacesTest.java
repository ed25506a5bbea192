package marquee.ranking.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marquee.ranking.candidates.Scored;
import marquee.ranking.movies.MovieTraits;
import org.junit.jupiter.api.Test;

class FreshPlacesTest {

    private final List<Scored> known =
            IntStream.range(0, 60).mapToObj(id -> movie(id, 30)).toList();
    private final List<Scored> fresh =
            IntStream.range(100, 140).mapToObj(id -> movie(id, 0)).toList();
    private final List<Scored> candidates =
            Stream.concat(known.stream(), fresh.stream()).toList();

    @Test
    void the_last_of_twenty_places_goes_to_the_best_movie_that_nobody_rated() {
        var list = FreshPlaces.fill(known.subList(0, 20), candidates);
        assertThat(list.subList(0, 19)).isEqualTo(known.subList(0, 19));
        assertThat(list.getLast()).isEqualTo(fresh.getFirst());
    }

    @Test
    void longer_lists_show_one_in_each_twenty_and_none_twice() {
        var list = FreshPlaces.fill(known.subList(0, 45), candidates);
        assertThat(list).hasSize(45).doesNotHaveDuplicates();
        assertThat(list).filteredOn(one -> one.traits().ratings() == 0).hasSize(2);
    }

    @Test
    void one_that_competes_for_its_place_keeps_it_and_brings_no_other() {
        var list =
                Stream.concat(fresh.stream().limit(1), known.stream().limit(19)).toList();
        assertThat(FreshPlaces.fill(list, candidates)).isEqualTo(list);
    }

    @Test
    void no_more_than_two_of_twenty_are_shown() {
        assertThat(FreshPlaces.fill(fresh.subList(0, 20), candidates))
                .hasSize(20)
                .doesNotHaveDuplicates()
                .filteredOn(one -> one.traits().ratings() == 0)
                .containsExactlyElementsOf(fresh.subList(0, 2));
    }

    @Test
    void where_every_movie_was_rated_the_list_stays() {
        assertThat(FreshPlaces.fill(known.subList(0, 20), known)).isEqualTo(known.subList(0, 20));
    }

    private static Scored movie(int id, int ratings) {
        return new Scored(id, id, new MovieTraits(1, 2000, ratings, 3.5f), -id, -id);
    }
}
