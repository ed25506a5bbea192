package marquee.evaluation.protocols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import marquee.catalog.DatasetException;
import marquee.evaluation.SmallDataset;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.Person;
import marquee.evaluation.splits.Folds;
import marquee.evaluation.splits.Question;
import marquee.evaluation.splits.Split;
import org.junit.jupiter.api.Test;

class ProtocolsTest {

    @Test
    void warm_holds_out_the_last_fifth_of_the_positives_and_a_tenth_before_for_validation() {
        var dataset = new SmallDataset();
        for (int i = 1; i <= 24; i++) {
            dataset.rated(1, 100 - i, i % 2 == 0 ? 4.5 : 2, i); // 12 positives: floor(2.4) test, floor(1.2) validation
        }
        Folds folds = split(new Warm(), dataset, 1);
        assertThat(ratedMovies(folds.validation())).containsExactly(98, 96, 94, 92, 90, 88, 86, 84, 82);
        assertThat(relevant(folds.validation(), 0)).containsExactly(80);
        assertThat(ratedMovies(folds.test())).containsExactly(98, 96, 94, 92, 90, 88, 86, 84, 82, 80);
        assertThat(relevant(folds.test(), 0)).containsExactly(76, 78);
        assertThat(history(folds.test(), 0)).isEqualTo(ratedMovies(folds.test()));
    }

    @Test
    void warm_orders_ratings_of_the_same_second_by_movie_id_as_a_number() {
        var dataset = new SmallDataset();
        for (int movie : List.of(100, 9, 20, 3, 50)) {
            dataset.rated(1, movie, 5, 7);
        }
        assertThat(relevant(split(new Warm(), dataset, 1).test(), 0)).containsExactly(100);
    }

    @Test
    void warm_leaves_out_people_whose_test_part_is_empty() {
        var dataset = new SmallDataset();
        for (int i = 1; i <= 4; i++) {
            dataset.rated(1, i, 5, i);
        }
        Folds folds = split(new Warm(), dataset, 1);
        assertThat(folds.test().questions()).isEmpty();
        assertThat(ratedMovies(folds.test())).hasSize(4);
    }

    @Test
    void warm_all_cuts_all_ratings_and_asks_for_the_positives_among_the_last_fifth() {
        var dataset = new SmallDataset();
        for (int i = 1; i <= 20; i++) {
            dataset.rated(1, i, i % 2 == 0 ? 5 : 1, i);
        }
        Folds folds = split(new WarmAll(), dataset, 1);
        assertThat(ratedMovies(folds.test())).hasSize(16);
        assertThat(relevant(folds.test(), 0)).containsExactly(18, 20);
        assertThat(folds.test().questions().getFirst().heldOut()).hasSize(4);
        assertThat(relevant(folds.validation(), 0)).containsExactly(16);
    }

    @Test
    void two_stages_by_time_ask_for_whatever_was_rated_last() {
        var dataset = new SmallDataset();
        for (int i = 1; i <= 20; i++) {
            dataset.rated(1, i, i % 2 == 0 ? 5 : 1, i);
        }
        Folds folds = split(new TwoStage(true), dataset, 1);
        assertThat(ratedMovies(folds.test())).hasSize(16);
        assertThat(relevant(folds.test(), 0)).containsExactly(17, 18, 19, 20);
        assertThat(relevant(folds.validation(), 0)).containsExactly(15, 16);
    }

    @Test
    void next_asks_for_the_last_positive_and_validates_on_the_one_before() {
        var dataset = new SmallDataset()
                .rated(1, 5, 4, 1)
                .rated(1, 6, 4, 2)
                .rated(1, 7, 4, 3)
                .rated(1, 8, 2, 4);
        Folds folds = split(new NextMovie(), dataset, 1);
        assertThat(relevant(folds.test(), 0)).containsExactly(7);
        assertThat(relevant(folds.validation(), 0)).containsExactly(6);
        assertThat(ratedMovies(folds.validation())).containsExactly(5);
    }

    @Test
    void leave_one_out_takes_every_rating_in_the_order_of_the_file_for_a_like() {
        var dataset = new SmallDataset()
                .rated(1, 5, 4, 1)
                .rated(1, 9, 1, 2)
                .rated(1, 7, 3, 2)
                .rated(1, 2, 0.5, 2)
                .rated(2, 5, 4, 1)
                .rated(2, 9, 4, 2);
        Folds folds = split(new LeaveOneOut(), dataset, 1);
        assertThat(relevant(folds.test(), 0)).containsExactly(2);
        assertThat(history(folds.test(), 0)).containsExactly(5, 9, 7);
        assertThat(relevant(folds.validation(), 0)).containsExactly(7);
        assertThat(ratedMovies(folds.validation())).containsExactly(5, 9, 5, 9);
        assertThat(folds.test().questions()).hasSize(1);
        Interactions training = folds.test().training().ratings();
        assertThat(IntStream.range(0, training.size()).allMatch(training::positive))
                .isTrue();
    }

    @Test
    void global_time_trains_on_what_came_before_a_moment_and_asks_about_the_new_apart() {
        var dataset = new SmallDataset()
                .rated(1, 10, 5, 0)
                .rated(1, 11, 5, 500)
                .rated(1, 12, 5, 900) // from here on validation
                .rated(2, 11, 5, 899)
                .rated(2, 12, 2, 970)
                .rated(2, 10, 5, 970)
                .rated(2, 13, 5, 970)
                .rated(3, 10, 4, 950) // from here on the test
                .rated(1, 13, 4, 1000);
        Folds folds = split(new GlobalTime(), dataset, 1);
        assertThat(ratedMovies(folds.validation())).containsExactly(10, 11, 11);
        assertThat(folds.validation().questions()).isEmpty();
        assertThat(folds.validation().apart().get("new movies")).hasSize(1);
        assertThat(ratedMovies(folds.test())).containsExactly(10, 11, 12, 11);
        assertThat(relevant(folds.test(), 0)).containsExactly(10);
        assertThat(folds.test().questions()).hasSize(1);
        assertThat(folds.test().apart().get("new people"))
                .singleElement()
                .satisfies(question -> assertThat(question.person().row()).isEqualTo(Person.UNSEEN));
        assertThat(folds.test().apart().get("new movies")).hasSize(2);
    }

    @Test
    void global_time_refuses_data_without_times() {
        var dataset = SmallDataset.twoTastes(20, 40).withoutTimes();
        assertThatThrownBy(() -> split(new GlobalTime(), dataset, 1))
                .isInstanceOf(DatasetException.class)
                .hasMessageContaining("Evaluate it by leave-one-out");
    }

    @Test
    void cold_users_are_drawn_by_crc32_and_missing_in_training() {
        // printf 'cold-user-1:%d' N | crc32, modulo 10,000, is below 2,000 for these of the people 1 to 20
        Folds folds = split(new ColdUser(), SmallDataset.twoTastes(20, 40), 1);
        var asked = peopleWithoutRatings(folds.test());
        assertThat(asked).isEqualTo(COLD_USERS_OF_RUN_1);
        assertThat(folds.test().questions()).isNotEmpty().allSatisfy(question -> {
            assertThat(question.person().row()).isEqualTo(Person.UNSEEN);
            assertThat(question.person().count()).isEqualTo(5);
            assertThat(question.relevant()).isNotEmpty();
        });
    }

    @Test
    void cold_movies_are_drawn_by_crc32_lose_all_ratings_and_are_the_only_ones_ranked() {
        // printf 'cold-item-1:%d' N | crc32, modulo 10,000, is below 1,000 for these of the movies 1 to 60
        Folds folds = split(new ColdMovie(), SmallDataset.twoTastes(30, 60), 1);
        assertThat(ids(folds.test(), folds.test().rankable().stream().toArray()))
                .isEqualTo(COLD_MOVIES_OF_RUN_1);
        assertThat(ratedMovies(folds.test())).doesNotContainAnyElementsOf(COLD_MOVIES_OF_RUN_1);
        assertThat(folds.test().questions())
                .isNotEmpty()
                .allSatisfy(question ->
                        assertThat(COLD_MOVIES_OF_RUN_1).containsAll(ids(folds.test(), question.relevant())));
    }

    @Test
    void who_signs_up_chooses_the_commonest_genres_of_the_movies_they_were_given_with() {
        Folds folds = split(new Onboarding(true), SmallDataset.twoTastes(60, 40), 1);
        assertThat(folds.test().questions()).isNotEmpty().allSatisfy(question -> {
            Person person = question.person();
            assertThat(person.count()).isEqualTo(5);
            assertThat(person.genres().getFirst())
                    .isEqualTo(firstGiven(folds.test(), person) <= 20 ? "Western" : "Musical");
        });
    }

    @Test
    void genres_alone_come_from_the_same_people_and_hide_their_ratings() {
        var dataset = SmallDataset.twoTastes(60, 40);
        List<Question> telling = split(new Onboarding(true), dataset, 1).test().questions();
        List<Question> silent = split(new Onboarding(false), dataset, 1).test().questions();
        assertThat(silent).hasSameSizeAs(telling);
        for (int i = 0; i < silent.size(); i++) {
            assertThat(silent.get(i).person().genres())
                    .isEqualTo(telling.get(i).person().genres());
            assertThat(silent.get(i).relevant()).isEqualTo(telling.get(i).relevant());
            assertThat(silent.get(i).person().count()).isZero();
            assertThat(silent.get(i).person().seen()).isEqualTo(5);
        }
    }

    /** Nobody in this dataset likes movies of both halves. */
    private static int firstGiven(Split split, Person person) {
        return ids(split, person.movie(0)).getFirst();
    }

    @Test
    void another_run_draws_other_people_and_movies() {
        var dataset = SmallDataset.twoTastes(60, 60);
        for (Protocol protocol : List.of(new ColdUser(), new ColdMovie())) {
            assertThat(ratedMovies(split(protocol, dataset, 1).test()))
                    .isNotEqualTo(ratedMovies(split(protocol, dataset, 2).test()));
        }
    }

    @Test
    void two_stage_draws_ratings_by_crc32_and_finds_any_of_them_relevant() {
        var dataset = new SmallDataset();
        for (int movie = 1; movie <= 20; movie++) {
            dataset.rated(7, movie, 1.5, movie);
        }
        Folds folds = split(new TwoStage(false), dataset, 1);
        // printf 'p1-outer:7:%d' N | crc32, modulo 10,000, is below 2,000 for these of 1 to 20
        assertThat(relevant(folds.test(), 0)).containsExactly(4, 10, 13, 14, 16);
        assertThat(ratedMovies(folds.test()))
                .hasSize(20 - folds.test().questions().getFirst().relevant().length);
    }

    private static final List<Integer> COLD_USERS_OF_RUN_1 = List.of(1, 2, 3, 5, 6, 11, 12, 20);
    private static final List<Integer> COLD_MOVIES_OF_RUN_1 = List.of(16, 19, 31, 32);

    private static Folds split(Protocol protocol, SmallDataset dataset, int seed) {
        return protocol.split(dataset.interactions(), dataset.content(), seed);
    }

    private static List<Integer> ratedMovies(Split split) {
        Interactions ratings = split.training().ratings();
        return ids(split, IntStream.range(0, ratings.size()).map(ratings::item).toArray());
    }

    private static List<Integer> peopleWithoutRatings(Split split) {
        Interactions ratings = split.training().ratings();
        return IntStream.range(0, ratings.users())
                .filter(row -> ratings.count(row) == 0)
                .mapToObj(row -> (int) ratings.userId(row))
                .toList();
    }

    private static List<Integer> relevant(Split split, int question) {
        return ids(split, split.questions().get(question).relevant());
    }

    private static List<Integer> history(Split split, int question) {
        Person person = split.questions().get(question).person();
        return ids(split, IntStream.range(0, person.count()).map(person::movie).toArray());
    }

    private static List<Integer> ids(Split split, int... rows) {
        return Arrays.stream(rows)
                .mapToObj(row -> (int) split.training().ratings().items().datasetId(row))
                .toList();
    }
}
