package marquee.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import marquee.ranking.candidates.ListPart;
import marquee.ranking.candidates.PersonHistory;
import marquee.ranking.candidates.Scored;
import marquee.ranking.candidates.Wanted;
import marquee.ranking.movies.MovieTable;
import marquee.ranking.movies.MovieTraits;
import marquee.ranking.neighbours.NeighbourTable;
import marquee.ranking.neighbours.Neighbours;
import marquee.ranking.neighbours.NeighboursBuilder;
import org.junit.jupiter.api.Test;

/** What a list loses with a part: five of ten westerns were liked, and the search has found what everybody watches. */
class ListPartTest {

    private static final Shop SHOP = new Shop();
    private static final int FOUND = 60;
    private static final Scored FRESH = new Scored(
            9_999, MovieTable.UNKNOWN, new MovieTraits(SHOP.table().bits(List.of("Drama")), 1990, 0, 0), -1, -1);

    private final SecondStage stage = new SecondStage(SHOP.table(), Optional.empty(), Optional.empty());
    private final PersonHistory person = Shop.rated(SHOP.rows("Western", 1950, 1959, Shop.OBSCURE), 5, 5);

    @Test
    void with_all_parts_what_was_not_found_is_shown_and_something_that_nobody_rated() {
        assertThat(SHOP.count(known(list(stage)), "Western")).isEqualTo(5);
        assertThat(list(stage)).contains(FRESH);
    }

    @Test
    void without_shelves_only_what_was_found_is_shown() {
        assertThat(SHOP.count(known(list(stage.without(ListPart.SHELVES))), "Western"))
                .isZero();
    }

    @Test
    void without_what_the_towers_found_the_shelves_are_left() {
        assertThat(list(stage.without(ListPart.NEAREST)))
                .filteredOn(one -> one.row() >= 0)
                .allMatch(one -> one.traits().year() < 1960);
    }

    @Test
    void the_neighbours_of_what_was_liked_are_a_source_of_their_own() {
        int documentary = SHOP.rows("Documentary", 2000, 2009, Shop.OBSCURE)[0];
        var near = new NeighboursBuilder();
        var none = new NeighboursBuilder();
        for (int row = 0; row < SHOP.table().size(); row++) {
            boolean liked = row == person.rows()[0];
            near.add(liked ? new int[] {documentary} : new int[0], liked ? new float[] {1} : new float[0]);
            none.add(new int[0], new float[0]);
        }
        Neighbours nobody = none.build();
        var table = new NeighbourTable(near.build(), nobody, nobody);
        var neighboursAlone = new SecondStage(SHOP.table(), Optional.of(table), Optional.empty())
                .without(ListPart.NEAREST)
                .without(ListPart.SHELVES);

        assertThat(known(list(neighboursAlone))).extracting(Scored::row).containsExactly(documentary);
        assertThat(known(list(neighboursAlone.without(ListPart.NEIGHBOURS)))).isEmpty();
    }

    @Test
    void without_the_unrated_or_their_places_none_is_shown() {
        assertThat(list(stage.without(ListPart.UNRATED))).doesNotContain(FRESH);
        assertThat(list(stage.without(ListPart.FRESH_PLACES))).doesNotContain(FRESH);
    }

    @Test
    void without_the_profile_the_order_is_that_of_the_towers() {
        assertThat(list(stage.without(ListPart.PROFILE_FIT)).getFirst().movieId())
                .isEqualTo(SHOP.everything().getFirst().movieId());
    }

    @Test
    void without_calibration_the_genre_that_is_liked_most_takes_places_of_others() {
        var dramas = Shop.rated(SHOP.rows("Drama", 1980, 2009, Shop.USUAL), 10, 5);
        assertThat(SHOP.count(known(list(stage, dramas)), "Drama"))
                .isLessThan(SHOP.count(known(list(stage.without(ListPart.CALIBRATION), dramas)), "Drama"));
    }

    private List<Scored> list(SecondStage some) {
        return list(some, person);
    }

    private static List<Scored> list(SecondStage some, PersonHistory person) {
        var wanted = new Wanted(
                person,
                new float[] {1, 0},
                0,
                id -> IntStream.of(person.rows()).noneMatch(row -> SHOP.table().movieId(row) == id),
                20);
        return some.personalLists().list(SHOP.everything().subList(0, FOUND), List.of(FRESH), wanted).stream()
                .map(one -> one.row() < 0 ? FRESH : one)
                .toList();
    }

    private static List<Scored> known(List<Scored> list) {
        return list.stream().filter(one -> one.row() >= 0).toList();
    }
}
