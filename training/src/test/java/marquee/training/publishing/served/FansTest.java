package marquee.training.publishing.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import marquee.evaluation.SmallDataset;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Person;
import org.junit.jupiter.api.Test;

class FansTest {

    private static final SmallDataset DATA = SmallDataset.twoTastes(40, 120);

    private final Interactions ratings = DATA.interactions();
    private final Kinds genres = Kinds.genres(DATA.content().movies());
    private final Fans fans = new Fans(ratings, genres);

    @Test
    void everybody_who_likes_five_of_a_kind_is_a_fan_of_whom_those_alone_are_told() {
        assertThat(fans.count()).isEqualTo(40);
        fans.share(new OfPeople() {
            @Override
            float score(Person person, int movie) {
                assertThat(person.row()).isEqualTo(Person.UNSEEN);
                assertThat(person.count()).isEqualTo(5);
                assertThat(kind(person.movie(0)))
                        .isEqualTo(kind(person.movie(4)))
                        .isEqualTo(kind(person.movie(2)));
                return 0;
            }
        });
    }

    @Test
    void lists_that_hold_what_fans_like_have_all_of_it_and_lists_of_the_other_kind_nothing() {
        assertThat(fans.share(likeTheFirst(1))).isEqualTo(1);
        assertThat(fans.share(likeTheFirst(-1))).isZero();
    }

    @Test
    void who_likes_less_than_five_of_any_kind_is_nobody_s_fan() {
        assertThat(new Fans(SmallDataset.twoTastes(40, 8).interactions(), genres).count())
                .isZero();
    }

    private Model likeTheFirst(int sign) {
        return new OfPeople() {
            @Override
            float score(Person person, int movie) {
                return kind(movie) == kind(person.movie(0)) ? sign : 0;
            }
        };
    }

    private int kind(int movie) {
        return genres.movies().getFirst().get(movie) ? 0 : 1;
    }

    private abstract class OfPeople implements Model {

        abstract float score(Person person, int movie);

        @Override
        public float[][] score(List<Person> people) {
            var scores = new float[people.size()][ratings.items().size()];
            for (int i = 0; i < scores.length; i++) {
                for (int movie = 0; movie < scores[i].length; movie++) {
                    scores[i][movie] = score(people.get(i), movie);
                }
            }
            return scores;
        }

        @Override
        public long bytes() {
            return 0;
        }
    }
}
