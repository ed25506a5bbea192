package marquee.backend.catalogue;

import static marquee.backend.movies.MovieBuilder.moviesCalled;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import marquee.backend.crowd.KnownPopularity;
import marquee.backend.crowd.PopularityWatch;
import marquee.backend.movies.SettableClock;
import marquee.backend.movies.TestCatalogue;
import marquee.database.TestDatabase;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Schedulers;

class PopularityRefreshTest {

    private final TestCatalogue catalogue = new TestCatalogue().with(moviesCalled("One", "Two", "Three", "Four"));
    private final PopularityWatch popularity = KnownPopularity.of(catalogue);
    private final SettableClock clock = new SettableClock();
    private final PopularityRefresh refresh = new PopularityRefresh(popularity, clock);

    @Test
    void many_changes_are_read_together_and_what_was_read_at_the_start_is_not_read_again() {
        takeOneOut();
        assertThat(moviesAt(7)).as("read at the start").isEqualTo(4);
        assertThat(moviesAt(8)).as("the first change").isEqualTo(3);

        takeOneOut();
        assertThat(moviesAt(8)).as("nothing was said").isEqualTo(3);
        clock.advance(PopularityRefresh.PAUSE.minusMillis(1));
        assertThat(moviesAt(9)).as("too soon").isEqualTo(3);
        clock.advance(PopularityRefresh.PAUSE);
        assertThat(moviesAt(9)).as("the next ones").isEqualTo(2);

        takeOneOut();
        clock.advance(PopularityRefresh.PAUSE);
        assertThat(moviesAt(9)).as("nothing new was said").isEqualTo(2);
    }

    private void takeOneOut() {
        TestDatabase.execute(
                catalogue.postgres(), "DELETE FROM movies WHERE tmdb_id = (SELECT min(tmdb_id) FROM movies)");
    }

    private long moviesAt(long version) {
        refresh.towards(version, Schedulers.immediate()).block();
        return popularity.now().mostRated(Optional.empty()).count();
    }
}
