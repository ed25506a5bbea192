package marquee.evaluation.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import marquee.catalog.MovieId;
import marquee.evaluation.SmallDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatedTagsTest {

    private static final long TAGGED = 2;

    @TempDir
    private Path texts;

    /** Two people rate the movies 1 to 4, a second after each other. */
    private final SmallDataset dataset = new SmallDataset();

    DatedTagsTest() {
        for (int movie = 1; movie <= 4; movie++) {
            dataset.rated(1, movie, 4, 100 + movie).rated(2, movie, 4, 200 + movie);
        }
    }

    @Test
    void a_tag_is_known_as_long_as_its_author_went_on_rating_and_not_later() {
        dataset.wrote(1, TAGGED, "sad", 103).wrote(2, TAGGED, "robot", 204);
        assertThat(tags(firstOfEach(3))).containsExactly("sad");
        assertThat(tags(firstOfEach(4))).containsExactly("robot", "sad");
    }

    @Test
    void a_tag_is_not_known_where_its_authors_rating_of_the_movie_is_held_out() {
        dataset.wrote(1, TAGGED, "sad", 102).wrote(2, TAGGED, "robot", 202);
        Interactions all = dataset.interactions();
        Interactions some = all.keep((user, position) -> user == 0 || position != all.start(user) + 1);
        assertThat(tags(some)).containsExactly("sad");
    }

    @Test
    void known_tags_are_in_the_order_of_how_many_wrote_them_by_then() {
        dataset.wrote(1, TAGGED, "Robot", 102).wrote(2, TAGGED, "sad", 202).wrote(2, TAGGED, "robot", 202);
        assertThat(tags(firstOfEach(3))).containsExactly("robot", "sad");
    }

    @Test
    void vectors_are_those_of_a_dataset_in_which_nothing_was_written_later() {
        dataset.wrote(1, TAGGED, "sad", 102);
        float[][] before = content().vectors();
        dataset.wrote(2, TAGGED, "robot", 900).wrote(1, 3, "rain", 901);
        assertThat(Arrays.deepEquals(content().vectors(), before)).isFalse();
        assertThat(content().knownWith(firstOfEach(3)).vectors()).isDeepEqualTo(before);
    }

    @Test
    void what_was_known_earlier_still_is_asked_of_the_whole() {
        dataset.wrote(1, TAGGED, "sad", 104);
        Content earlier = content().knownWith(firstOfEach(2));
        assertThat(tagsOf(earlier)).isEmpty();
        assertThat(tagsOf(earlier.knownWith(firstOfEach(4)))).containsExactly("sad");
    }

    private List<String> tags(Interactions ratings) {
        return tagsOf(content().knownWith(ratings));
    }

    private List<String> tagsOf(Content content) {
        int row = dataset.interactions().items().row(new MovieId(TAGGED));
        return content.movies().get(row).tags();
    }

    private Interactions firstOfEach(int count) {
        Interactions all = dataset.interactions();
        return all.keep((user, position) -> position < all.start(user) + count);
    }

    private DatasetContent content() {
        return new DatasetContent(dataset, dataset.interactions(), "hashed", texts, true);
    }
}
