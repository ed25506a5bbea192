package marquee.backend.recommendations.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import marquee.backend.movies.TestCatalogue;
import marquee.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MovieSubjectsTest {

    private static final String MOVIES =
            "INSERT INTO movies (tmdb_id, title, year, genres, tags, keywords, people, vote_average, vote_count) VALUES ";

    private final TestCatalogue catalogue = new TestCatalogue();
    private final MovieSubjects subjects = new MovieSubjects(catalogue.database(), TestCatalogue.GUARD);

    @BeforeEach
    void fill() {
        TestDatabase.execute(catalogue.postgres(), MOVIES + """
                (1, 'All', 2000, '{}', ARRAY['Heist'], ARRAY['casino'], ARRAY['Ann Other'], 7, 10),
                (2, 'A tag', 2000, '{}', ARRAY['heist '], '{}', '{}', 7, 10),
                (3, 'A keyword', 2000, '{}', '{}', ARRAY['Casino'], '{}', 7, 10),
                (4, 'A person', 2000, '{}', '{}', '{}', ARRAY['ann other'], 7, 10),
                (5, 'A keyword of TMDB', 2000, '{}', ARRAY['rain'], '{}', '{}', 7, 10),
                (6, 'A person of TMDB', 2000, '{}', ARRAY['jane doe'], '{}', '{}', 7, 10),
                (7, 'Nothing of all that', 2000, '{}', ARRAY['Heists'], ARRAY['casinos'], ARRAY['Ann'], 7, 10);
                INSERT INTO tmdb_movies (tmdb_id, found, fetched_at, keywords, people)
                VALUES (1, true, now(), ARRAY['Rain'], ARRAY['Jane Doe'])
                """);
    }

    @Test
    void are_tags_keywords_and_people_of_the_data_set_and_of_tmdb() {
        Map<Long, Subjects> read = of(1, 2, 3, 4, 5, 6, 7);

        for (long movie = 2; movie <= 6; movie++) {
            assertThat(meet(read, movie)).as("movie %d", movie).isTrue();
        }
        assertThat(meet(read, 7)).isFalse();
    }

    @Test
    void are_read_once_and_of_unknown_movies_there_are_none() {
        assertThat(of(1, 2, 99)).containsOnlyKeys(1L, 2L);
        TestDatabase.execute(catalogue.postgres(), "UPDATE movies SET tags = '{}', keywords = '{}', people = '{}'");

        Map<Long, Subjects> again = of(1, 2, 3);

        assertThat(meet(again, 2)).isTrue();
        assertThat(meet(again, 3)).isFalse();
    }

    private static boolean meet(Map<Long, Subjects> read, long movie) {
        return Objects.requireNonNull(read.get(1L)).meet(Objects.requireNonNull(read.get(movie)));
    }

    private Map<Long, Subjects> of(long... movies) {
        return Objects.requireNonNull(
                subjects.of(LongStream.of(movies).boxed().toList()).block());
    }
}
