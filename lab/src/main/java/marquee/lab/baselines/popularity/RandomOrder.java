package marquee.lab.baselines.popularity;

import java.util.List;
import java.util.Random;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Person;
import marquee.evaluation.model.Recommender;
import marquee.evaluation.model.TrainingData;

/** Random scores, fresh for each person: what no recommender may fall below. */
public record RandomOrder() implements Recommender {

    @Override
    public String name() {
        return "random";
    }

    @Override
    public boolean random() {
        return true;
    }

    @Override
    public boolean knowsUnratedMovies() {
        return true;
    }

    @Override
    public Model fit(TrainingData training, long seed) {
        return new Scores(training.movies(), new Random(seed));
    }

    private record Scores(int movies, Random random) implements Model {

        @Override
        public float[][] score(List<Person> people) {
            var scores = new float[people.size()][movies];
            for (float[] row : scores) {
                for (int movie = 0; movie < movies; movie++) {
                    row[movie] = random.nextFloat();
                }
            }
            return scores;
        }

        @Override
        public long bytes() {
            return Long.BYTES;
        }
    }
}
