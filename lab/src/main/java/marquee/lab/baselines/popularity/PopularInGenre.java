package marquee.lab.baselines.popularity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import marquee.catalog.Movie;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Person;
import marquee.evaluation.model.Recommender;
import marquee.evaluation.model.TrainingData;

/**
 * Well-rated movies of the genres that a person likes: how far a movie's IMDb weighted rating (v / (v + m)) R + (m / (v
 * + m)) C stands above the mean rating C, times the mean share of its genres in the history.
 *
 * @param name in tables
 * @param votes m: how many ratings a movie needs to be believed half
 */
public record PopularInGenre(String name, double votes) implements Recommender {

    @Override
    public boolean random() {
        return false;
    }

    @Override
    public Model fit(TrainingData training, long seed) {
        return new ByGenre(
                weightedRatings(training.ratings()), training.content().movies());
    }

    /** By row, minus C. */
    private float[] weightedRatings(Interactions ratings) {
        int movies = ratings.items().size();
        var stars = new double[movies];
        double all = 0;
        for (int position = 0; position < ratings.size(); position++) {
            stars[ratings.item(position)] += ratings.stars(position);
            all += ratings.stars(position);
        }
        double mean = all / Math.max(1, ratings.size());
        int[] counts = ratings.counts();
        var weighted = new float[movies];
        for (int movie = 0; movie < movies; movie++) {
            weighted[movie] = (float) ((stars[movie] - counts[movie] * mean) / (counts[movie] + votes));
        }
        return weighted;
    }

    @SuppressWarnings("ArrayRecordComponent") // lives inside a model
    private record ByGenre(float[] rating, List<Movie> movies) implements Model {

        @Override
        public float[][] score(List<Person> people) {
            return people.stream().map(this::score).toArray(float[][]::new);
        }

        private float[] score(Person person) {
            Map<String, Float> shares = shares(person);
            var scores = new float[rating.length];
            for (int movie = 0; movie < scores.length; movie++) {
                float share = 0;
                List<String> genres = movies.get(movie).genres();
                for (String genre : genres) {
                    share += shares.getOrDefault(genre, 0f) / genres.size();
                }
                scores[movie] = rating[movie] * share;
            }
            return scores;
        }

        private Map<String, Float> shares(Person person) {
            Map<String, Float> shares = new HashMap<>();
            for (int i = 0; i < person.count(); i++) {
                List<String> genres = movies.get(person.movie(i)).genres();
                if (person.positive(i)) {
                    genres.forEach(genre -> shares.merge(genre, 1f / genres.size(), Float::sum));
                }
            }
            return shares;
        }

        @Override
        public long bytes() {
            return 4L * rating.length;
        }
    }
}
