package marquee.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import marquee.ranking.candidates.PersonHistory;
import marquee.ranking.candidates.Scored;
import marquee.ranking.candidates.Wanted;
import marquee.ranking.rules.OrderTrust;
import org.junit.jupiter.api.Test;

/** What a ranker has to say beside what somebody likes: five westerns, while the ranker is sure of a famous drama. */
class RankersSayTest {

    private static final Shop SHOP = new Shop();
    private static final Scored DRAMA = SHOP.everything().getFirst();

    private final PersonHistory person = Shop.rated(SHOP.rows("Western", 1950, 1959, Shop.OBSCURE), 5, 5);

    @Test
    void what_a_ranker_is_sure_of_comes_first_where_its_scores_say_how_sure_it_is() {
        assertThat(first(new Sure(true, OrderTrust.LEARNED)).movieId()).isEqualTo(DRAMA.movieId());
    }

    @Test
    void an_order_whose_scores_say_nothing_gives_way_to_what_the_person_likes() {
        assertThat(genre(first(new Sure(true, OrderTrust.PLACES)))).isEqualTo(List.of("Western"));
    }

    @Test
    void of_two_that_fit_alike_the_one_that_the_ranker_puts_first_comes_first() {
        List<Scored> westerns = list(new Backwards()).stream()
                .filter(one -> genre(one).contains("Western"))
                .toList();
        List<Scored> byTowers = list(new Sure(false, OrderTrust.PLACES)).stream()
                .filter(one -> genre(one).contains("Western"))
                .toList();

        assertThat(westerns).hasSameSizeAs(byTowers).hasSizeGreaterThan(2);
        assertThat(westerns.getFirst().movieId())
                .isNotEqualTo(byTowers.getFirst().movieId());
    }

    @Test
    void a_ranker_that_knows_nothing_of_the_person_has_no_say() {
        assertThat(genre(first(new Sure(false, OrderTrust.LEARNED)))).isEqualTo(List.of("Western"));
    }

    private Scored first(Ranker ranker) {
        return list(ranker).getFirst();
    }

    private List<Scored> list(Ranker ranker) {
        var wanted = new Wanted(
                person,
                new float[] {1, 0},
                0,
                id -> IntStream.of(person.rows()).noneMatch(row -> SHOP.table().movieId(row) == id),
                20);
        return new SecondStage(SHOP.table(), Optional.empty(), Optional.empty())
                .rankedBy(ranker)
                .personalLists()
                .list(SHOP.everything().subList(0, 60), List.of(), wanted);
    }

    private static List<String> genre(Scored one) {
        return SHOP.table().genreNames().stream()
                .filter(name -> SHOP.table().bits(List.of(name)) == one.traits().genres())
                .toList();
    }

    /** Puts the drama first by a wide margin, and holds all others for equal. */
    private record Sure(boolean ofThem, OrderTrust trust) implements Ranker {

        @Override
        public boolean knows(PersonHistory person) {
            return ofThem;
        }

        @Override
        public List<Scored> order(List<Scored> byTowers, Wanted wanted) {
            return byTowers.stream()
                    .map(one -> one.with(one.movieId() == DRAMA.movieId() ? 20 : 0))
                    .sorted((a, b) -> Double.compare(b.score(), a.score()))
                    .toList();
        }
    }

    /** The towers' order the other way round, by the places alone. */
    private static final class Backwards implements Ranker {

        @Override
        public boolean knows(PersonHistory person) {
            return true;
        }

        @Override
        public List<Scored> order(List<Scored> byTowers, Wanted wanted) {
            return IntStream.range(0, byTowers.size())
                    .mapToObj(place -> byTowers.reversed()
                            .get(place)
                            .with(byTowers.get(place).score()))
                    .toList();
        }
    }
}
