package marquee.towers.baselines;

import java.util.List;
import marquee.towers.data.Interactions;
import marquee.towers.evaluation.Model;
import marquee.towers.evaluation.Person;
import marquee.towers.evaluation.Recommender;
import marquee.towers.evaluation.Training;

/** The same list for everybody: movies by number of positive training ratings. */
public record MostPopular() implements Recommender {

    @Override
    public String name() {
        return "most-popular";
    }

    @Override
    public boolean random() {
        return false;
    }

    @Override
    public Model fit(Training training, long seed) {
        Interactions ratings = training.ratings();
        int[] counts =
                ratings.keep((user, position) -> ratings.positive(position)).counts();
        var popularity = new float[counts.length];
        for (int movie = 0; movie < counts.length; movie++) {
            popularity[movie] = counts[movie];
        }
        return new SameForAll(popularity);
    }

    @SuppressWarnings("ArrayRecordComponent") // lives inside this class
    private record SameForAll(float[] popularity) implements Model {

        @Override
        public float[][] score(List<Person> people) {
            return people.stream().map(person -> popularity.clone()).toArray(float[][]::new);
        }

        @Override
        public long bytes() {
            return (long) popularity.length * Float.BYTES;
        }
    }
}
