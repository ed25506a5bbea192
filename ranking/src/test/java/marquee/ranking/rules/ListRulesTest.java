package marquee.ranking.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongToDoubleFunction;
import java.util.stream.IntStream;
import marquee.ranking.Shop;
import marquee.ranking.candidates.PersonHistory;
import marquee.ranking.candidates.PersonHistory.Beyond;
import marquee.ranking.candidates.Scored;
import marquee.ranking.candidates.Wanted;
import marquee.ranking.movies.MovieTraits;
import marquee.ranking.settings.ListSettings;
import marquee.ranking.sources.NeighbourPlaces;
import org.junit.jupiter.api.Test;

class ListRulesTest {

    private static final Shop SHOP = new Shop();
    private static final PersonHistory NOBODY = Shop.rated(new int[0], 0, 0);

    private final ListRules rules = new ListRules(SHOP.table());

    @Test
    void five_westerns_bring_all_other_westerns_though_everybody_watches_something_else() {
        assertThat(SHOP.count(listOf(Shop.rated(SHOP.rows("Western", 1950, 1959, Shop.OBSCURE), 5, 5)), "Western"))
                .isEqualTo(5);
    }

    @Test
    void five_dramas_say_next_to_nothing_where_every_second_movie_is_one() {
        var list = listOf(Shop.rated(SHOP.rows("Drama", 1980, 2009, Shop.USUAL), 5, 5));
        assertThat(SHOP.count(list, "Comedy")).isPositive();
        assertThat(list.getFirst().traits().ratings()).isEqualTo(Shop.FAMOUS);
    }

    @Test
    void who_likes_silent_comedies_is_shown_old_ones() {
        var list = listOf(Shop.rated(SHOP.rows("Comedy", 1920, 1929, Shop.OBSCURE), 6, 5));
        assertThat(list.subList(0, 4)).allMatch(one -> one.traits().year() < 1960);
    }

    @Test
    void two_tastes_both_get_their_places() {
        var westerns = Shop.rated(SHOP.rows("Western", 1950, 1959, Shop.OBSCURE), 3, 5);
        var documentaries = Shop.rated(SHOP.rows("Documentary", 2000, 2009, Shop.OBSCURE), 3, 5);
        var list = listOf(both(westerns, documentaries));
        assertThat(SHOP.count(list, "Western")).isGreaterThanOrEqualTo(4);
        assertThat(SHOP.count(list, "Documentary")).isGreaterThanOrEqualTo(4);
    }

    @Test
    void who_hates_some_famous_dramas_gets_fewer_of_them_than_anybody() {
        var likes = Shop.rated(SHOP.rows("Comedy", 1980, 2009, Shop.USUAL), 4, 5);
        var hates = Shop.rated(SHOP.rows("Drama", 1980, 2009, Shop.FAMOUS), 4, 1);
        assertThat(SHOP.count(listOf(both(likes, hates)), "Drama")).isLessThan(SHOP.count(listOf(likes), "Drama"));
    }

    @Test
    void a_chosen_genre_is_enough() {
        var chosen = new PersonHistory(new int[0], new float[0], new long[0], List.of("Western"));
        assertThat(SHOP.count(listOf(chosen), "Western")).isGreaterThanOrEqualTo(8);
    }

    @Test
    void movies_that_the_release_does_not_know_tell_of_their_kind_all_the_same() {
        var western = new MovieTraits(SHOP.table().bits(List.of("Western")), 1953, 0, 0);
        var fan = new PersonHistory(
                new int[0],
                new float[0],
                new long[0],
                List.of(),
                List.of(new Beyond(western, 5), new Beyond(western, 5), new Beyond(western, 4.5f)));

        assertThat(SHOP.count(listOf(fan), "Western")).isGreaterThanOrEqualTo(8);

        var hater = new PersonHistory(
                new int[0], new float[0], new long[0], List.of("Western"), List.of(new Beyond(western, 1)));
        assertThat(rules.taste(hater).fit(western)).isLessThan(rules.taste(fan).fit(western));
    }

    @Test
    void of_whom_nothing_is_known_the_order_stays() {
        assertThat(listOf(NOBODY)).isEqualTo(SHOP.everything().subList(0, 20));
    }

    @Test
    void three_stars_say_neither_like_nor_dislike() {
        assertThat(listOf(Shop.rated(SHOP.rows("Western", 1950, 1959, Shop.OBSCURE), 5, 3)))
                .isEqualTo(listOf(NOBODY));
    }

    @Test
    void what_is_like_the_unwanted_loses_places_and_nothing_else_does_whatever_is_known_of_the_person() {
        var westerns = Shop.rated(SHOP.rows("Western", 1950, 1959, Shop.OBSCURE), 5, 5);
        for (PersonHistory person : List.of(westerns, NOBODY)) {
            var before = listOf(person);
            long unwanted = before.getFirst().movieId();

            var after = listOf(person, movie -> movie == unwanted ? 2 : 0);

            assertThat(after.subList(0, 3).stream().map(Scored::movieId)).doesNotContain(unwanted);
            assertThat(after.stream().filter(one -> one.movieId() != unwanted).map(Scored::movieId))
                    .containsAll(before.stream()
                            .map(Scored::movieId)
                            .filter(id -> id != unwanted)
                            .toList());
        }
    }

    @Test
    void what_a_ranker_is_sure_of_stays_in_front_and_what_it_holds_for_equal_gives_way() {
        var westerns = Shop.rated(SHOP.rows("Western", 1950, 1959, Shop.OBSCURE), 5, 5);
        Scored first = SHOP.everything().getFirst();
        assertThat(ranked(westerns, 20).getFirst().movieId()).isEqualTo(first.movieId());
        assertThat(ranked(westerns, 0).getFirst().movieId()).isNotEqualTo(first.movieId());
    }

    /** Everything in its order, all but the first of one score so far below that one's. */
    private List<Scored> ranked(PersonHistory person, double below) {
        List<Scored> everything = SHOP.everything();
        var scored = everything.stream()
                .map(one -> one.with(one.equals(everything.getFirst()) ? 0 : -below))
                .toList();
        return rules.apply(
                scored,
                OrderTrust.LEARNED,
                rules.taste(person),
                wanted(person),
                NeighbourPlaces.of(person, Optional.empty()));
    }

    @Test
    void rules_without_strength_leave_the_order_as_it_came() {
        var silent = rules.with(ListSettings.of(Optional.empty(), Map.of("profile", "0", "calibration", "0")));
        var fan = Shop.rated(SHOP.rows("Western", 1950, 1959, Shop.OBSCURE), 5, 5);

        assertThat(SHOP.count(listOf(silent, fan, movie -> 0), "Western")).isZero();
        assertThat(SHOP.count(listOf(fan), "Western")).isPositive();
    }

    private List<Scored> listOf(PersonHistory person) {
        return listOf(person, movie -> 0);
    }

    private List<Scored> listOf(PersonHistory person, LongToDoubleFunction aversion) {
        return listOf(rules, person, aversion);
    }

    private static List<Scored> listOf(ListRules rules, PersonHistory person, LongToDoubleFunction aversion) {
        var candidates = SHOP.everything().stream()
                .filter(one -> Arrays.stream(person.rows()).noneMatch(row -> row == one.row()))
                .toList();
        return rules.apply(
                candidates,
                OrderTrust.PLACES,
                rules.taste(person),
                wanted(person, aversion),
                NeighbourPlaces.of(person, Optional.empty()));
    }

    private static Wanted wanted(PersonHistory person) {
        return wanted(person, movie -> 0);
    }

    private static Wanted wanted(PersonHistory person, LongToDoubleFunction aversion) {
        return new Wanted(person, new float[0], 0, any -> true, aversion, 20);
    }

    private static PersonHistory both(PersonHistory a, PersonHistory b) {
        int[] rows = IntStream.concat(Arrays.stream(a.rows()), Arrays.stream(b.rows()))
                .toArray();
        var stars = new float[rows.length];
        System.arraycopy(a.stars(), 0, stars, 0, a.size());
        System.arraycopy(b.stars(), 0, stars, a.size(), b.size());
        return new PersonHistory(rows, stars, new long[rows.length], List.of());
    }
}
