package marquee.towers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

/** What every user tower does, wherever its model runs. Subclasses open one on a release that knows at least 20 movies. */
public abstract class UserTowerContract {

    /** The time of every history here. */
    protected static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final long NOBODYS_MOVIE = 987_654_321L;

    /** The tower under test; the subclass closes it. */
    protected abstract UserTower tower();

    /** Ids of at least 20 movies that the tower knows. */
    protected abstract List<Long> knownMovies();

    /** A genre that the tower knows. */
    protected abstract String knownGenre();

    @Test
    void gives_a_vector_of_length_one_for_every_history() {
        for (int length : new int[] {0, 1, 2, 20}) {
            float[] vector = embed(rated(length, 4));
            double square = IntStream.range(0, vector.length)
                    .mapToDouble(i -> vector[i] * vector[i])
                    .sum();
            assertThat(vector).hasSize(128).hasSize(tower().dimension());
            assertThat(square).as("history of %d", length).isCloseTo(1, within(1e-4));
        }
    }

    @Test
    void moves_with_a_new_rating() {
        assertThat(distance(embed(rated(5, 4.5f)), embed(rated(6, 4.5f)))).isGreaterThan(1e-3);
    }

    @Test
    void tells_love_from_hate() {
        assertThat(distance(embed(rated(5, 5)), embed(rated(5, 0.5f)))).isGreaterThan(1e-3);
    }

    @Test
    void reads_the_history_in_order() {
        var ratings = rated(10, 4);
        var turned = new ArrayList<UserHistory.Rated>();
        for (int i = 0; i < ratings.size(); i++) {
            var at = ratings.get(i).at();
            turned.add(new UserHistory.Rated(ratings.get(ratings.size() - 1 - i).movieId(), 4, at));
        }
        assertThat(distance(embed(ratings), embed(turned))).isGreaterThan(1e-3);
    }

    @Test
    void counts_ratings_of_years_before_the_newest_less() {
        var recent = rated(2, 4);
        var before = new UserHistory.Rated(
                recent.getFirst().movieId(), 4, recent.getFirst().at().minus(Duration.ofDays(2_000)));
        assertThat(distance(embed(recent), embed(List.of(before, recent.getLast()))))
                .isGreaterThan(1e-3);
    }

    @Test
    void knows_somebody_again_who_comes_back_after_years() {
        var later = new UserHistory(OptionalLong.empty(), rated(5, 4), NOW.plus(Duration.ofDays(2_000)));
        assertThat(distance(embed(rated(5, 4)), embed(later))).isLessThan(1e-4);
    }

    @Test
    void ignores_movies_it_does_not_know() {
        var with = new ArrayList<>(rated(5, 4));
        with.add(new UserHistory.Rated(NOBODYS_MOVIE, 5, NOW));
        assertThat(tower().knows(NOBODYS_MOVIE)).isFalse();
        assertThat(tower().knows(knownMovies().getFirst())).isTrue();
        assertThat(distance(embed(rated(5, 4)), embed(with))).isLessThan(1e-6);
    }

    @Test
    void takes_people_it_does_not_know() {
        var stranger = new UserHistory(OptionalLong.of(NOBODYS_MOVIE), rated(5, 4), NOW);
        assertThat(distance(embed(rated(5, 4)), embed(stranger))).isLessThan(1e-6);
    }

    @Test
    void follows_the_chosen_genres() {
        var chosen = new UserHistory(OptionalLong.empty(), List.of(), List.of(knownGenre()), NOW);
        var unknown = new UserHistory(OptionalLong.empty(), List.of(), List.of("No Such Genre"), NOW);
        assertThat(distance(embed(List.of()), embed(chosen))).isGreaterThan(1e-3);
        assertThat(distance(embed(List.of()), embed(unknown))).isLessThan(1e-6);
    }

    @Test
    void answers_many_at_once_as_it_answers_one() {
        List<float[]> alone = IntStream.range(0, 20)
                .mapToObj(length -> embed(rated(length, 4)))
                .toList();
        List<float[]> together = Flux.range(0, 200)
                .flatMapSequential(i -> tower().embed(history(rated(i % 20, 4))), 32)
                .collectList()
                .blockOptional(PATIENCE)
                .orElseThrow();
        for (int i = 0; i < together.size(); i++) {
            assertThat(distance(together.get(i), alone.get(i % 20))).isLessThan(1e-5);
        }
    }

    /** Ratings of the first known movies, a minute apart, oldest first. */
    protected List<UserHistory.Rated> rated(int count, float stars) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        new UserHistory.Rated(knownMovies().get(i), stars, NOW.minus(Duration.ofMinutes(count - i))))
                .toList();
    }

    private float[] embed(List<UserHistory.Rated> ratings) {
        return embed(history(ratings));
    }

    private float[] embed(UserHistory history) {
        return tower().embed(history).blockOptional(PATIENCE).orElseThrow();
    }

    private static UserHistory history(List<UserHistory.Rated> ratings) {
        return new UserHistory(OptionalLong.empty(), ratings, NOW);
    }

    private static double distance(float[] a, float[] b) {
        return Math.sqrt(IntStream.range(0, a.length)
                .mapToDouble(i -> (a[i] - b[i]) * (double) (a[i] - b[i]))
                .sum());
    }
}
