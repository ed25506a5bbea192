package marquee.training.publishing.served;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import marquee.evaluation.SmallDataset;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Person;
import marquee.evaluation.model.TrainingData;
import marquee.ranking.neighbours.NeighbourTable;
import marquee.ranking.neighbours.Neighbours;
import marquee.ranking.neighbours.NeighboursBuilder;
import org.junit.jupiter.api.Test;

class ServedFiguresTest {

    private static final SmallDataset DATA = SmallDataset.twoTastes(40, 120);

    private final TrainingData training = new TrainingData(DATA.interactions(), DATA.content());

    @Test
    void what_data_cannot_tell_is_missing() {
        assertThat(figures(new SameKind(0), 0))
                .containsKeys(ServedFigures.GENRES, ServedFigures.PLAIN + ServedFigures.GENRES)
                .doesNotContainKeys(ServedFigures.SERIES, ServedFigures.PLAIN + ServedFigures.SERIES);
    }

    @Test
    void vectors_of_other_movies_show_fans_less_of_what_they_like() {
        assertThat(figure(new SameKind(0), ServedFigures.GENRES)).isEqualTo(1);
        assertThat(figure(new SameKind(60), ServedFigures.GENRES)).isZero();
        assertThat(figure(new SameKind(60), ServedFigures.PLAIN + ServedFigures.GENRES))
                .isBetween(0.3, 0.7);
    }

    @Test
    void the_median_answer_is_told_in_milliseconds() {
        assertThat(Double.parseDouble(figures(new SameKind(0), 3_000_000).get(ServedFigures.MILLIS)))
                .isEqualTo(3);
    }

    private double figure(Model model, String name) {
        return Double.parseDouble(figures(model, 0).get(name));
    }

    /** @param nanos that each look at the clock is later than the one before */
    private Map<String, String> figures(Model model, long nanos) {
        var clock = new AtomicLong();
        Neighbours none = none();
        return ServedFigures.of(model, new NeighbourTable(none, none, none), training, () -> clock.addAndGet(nanos));
    }

    private Neighbours none() {
        var builder = new NeighboursBuilder();
        for (int row = 0; row < training.movies(); row++) {
            builder.add(new int[0], new float[0]);
        }
        return builder.build();
    }

    /** Everything of the kind of somebody's first movie, by vectors that have been moved on by some rows. */
    private final class SameKind implements Model {

        private final int moved;

        SameKind(int moved) {
            this.moved = moved;
        }

        @Override
        public float[][] score(List<Person> people) {
            return people.stream().map(this::score).toArray(float[][]::new);
        }

        private float[] score(Person person) {
            var scores = new float[training.movies()];
            for (int row = 0; row < scores.length; row++) {
                scores[row] = genre(person.movie(0)).equals(genre((row + moved) % scores.length)) ? 1 : 0;
            }
            return scores;
        }

        private String genre(int row) {
            return training.content().movies().get(row).genres().getFirst();
        }

        @Override
        public long bytes() {
            return 0;
        }
    }
}
