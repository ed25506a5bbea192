package marquee.lab.gems;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import marquee.catalog.MovieId;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Person;
import marquee.evaluation.model.Recommender;
import marquee.evaluation.model.TrainingData;
import marquee.ranking.gems.GemOrder;
import marquee.ranking.gems.GemVectors;
import marquee.ranking.gems.Renown;
import marquee.training.graphmodel.GemTraining;

/**
 * Hidden Gems: the vectors that a release's index gets, each person folded in from their history, known or not, and what was
 * found in the order of {@link GemOrder}, as when they are served.
 */
public final class GemsRecommender implements Recommender {

    @Override
    public String name() {
        return "hidden-gems";
    }

    @Override
    public boolean random() {
        return true;
    }

    @Override
    public Model fit(TrainingData training, long seed) {
        var found = GemTraining.vectors(training.ratings(), seed);
        return found.<Model>map(vectors -> Gems.of(vectors, training.ratings()))
                .orElseGet(() -> new Gems(new float[training.movies()][0], new int[0], Renown.of(new int[0])));
    }

    /**
     * @param vectors by row of the movies; empty for those that the graph does not know
     * @param ratings by row
     * @param renown by all of these
     */
    @SuppressWarnings("ArrayRecordComponent") // lives inside a model
    private record Gems(float[][] vectors, int[] ratings, Renown renown) implements Model {

        /** Below every score. */
        private static final float UNKNOWN = -2;

        static Gems of(GemVectors vectors, Interactions ratings) {
            var byRow = new float[ratings.items().size()][0];
            for (int i = 0; i < vectors.size(); i++) {
                byRow[ratings.items().row(new MovieId(vectors.movieIds()[i]))] = vectors.vector(i);
            }
            int[] counts = ratings.counts();
            return new Gems(byRow, counts, Renown.of(counts));
        }

        @Override
        public float[][] score(List<Person> people) {
            return people.stream().map(this::score).toArray(float[][]::new);
        }

        private float[] score(Person person) {
            var scores = new float[vectors.length];
            Arrays.fill(scores, UNKNOWN);
            GemVectors.person(liked(person)).ifPresent(query -> {
                int[] found = nearest(query, person);
                int[] order = GemOrder.order(found.length, place -> ratings[found[place]], renown);
                for (int place = 0; place < order.length; place++) {
                    scores[found[order[place]]] = -place / (float) scores.length;
                }
            });
            return scores;
        }

        private record Near(int row, float score) {}

        /** Rows of movies that the person has not rated, nearest first. */
        private int[] nearest(float[] query, Person person) {
            var rated = new BitSet();
            IntStream.range(0, person.count()).map(person::movie).forEach(rated::set);
            return IntStream.range(0, vectors.length)
                    .filter(row -> vectors[row].length > 0 && !rated.get(row))
                    .mapToObj(row -> new Near(row, dot(query, vectors[row])))
                    .sorted(Comparator.comparingDouble(Near::score).reversed())
                    .mapToInt(Near::row)
                    .toArray();
        }

        private List<float[]> liked(Person person) {
            return IntStream.range(0, person.count())
                    .filter(person::positive)
                    .mapToObj(i -> vectors[person.movie(i)])
                    .filter(vector -> vector.length > 0)
                    .toList();
        }

        private static float dot(float[] a, float[] b) {
            float sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += a[i] * b[i];
            }
            return sum;
        }

        @Override
        public long bytes() {
            return Arrays.stream(vectors)
                    .mapToLong(vector -> 4L * vector.length)
                    .sum();
        }
    }
}
