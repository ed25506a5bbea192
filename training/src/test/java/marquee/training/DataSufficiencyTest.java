package marquee.training;

import static org.assertj.core.api.Assertions.assertThat;

import marquee.evaluation.SmallDataset;
import marquee.evaluation.model.TrainingData;
import org.junit.jupiter.api.Test;

class DataSufficiencyTest {

    @Test
    void ten_people_who_like_one_of_their_last_five_movies_are_enough_and_nine_are_not() {
        assertThat(DataSufficiency.objection("small", training(10))).isEmpty();
        assertThat(DataSufficiency.objection("small", training(9))).isPresent();
    }

    @Test
    void people_who_like_none_of_their_last_movies_do_not_count() {
        assertThat(DataSufficiency.objection("small", training(20, 3))).isPresent();
    }

    @Test
    void what_there_is_is_counted() {
        assertThat(DataSufficiency.objection("small", training(2)))
                .hasValueSatisfying(words -> assertThat(words)
                        .contains("small has too little", "10 ratings, 2 of them four stars", "2 people of 5 movies"));
    }

    /** Everybody rates five movies and likes the last one. */
    private static TrainingData training(int people) {
        return training(people, 4);
    }

    private static TrainingData training(int people, double starsOfTheLast) {
        var dataset = new SmallDataset();
        for (int user = 1; user <= people; user++) {
            for (int movie = 1; movie <= 5; movie++) {
                dataset.rated(user, movie, movie == 5 ? starsOfTheLast : 3, movie);
            }
        }
        return new TrainingData(dataset.interactions(), dataset.content());
    }
}
