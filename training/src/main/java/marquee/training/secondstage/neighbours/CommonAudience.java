package marquee.training.secondstage.neighbours;

import java.util.Arrays;
import java.util.stream.IntStream;
import marquee.evaluation.data.Interactions;

/**
 * Movies that the same people rate: the cosine over people, each rating weighing the more the better the movie was liked and
 * the fewer others the person rated, times how sure so many common people make it (shrinkage: Bell and Koren, ICDM 2007).
 *
 * <p>Time is bounded by {@link #MOST_STEPS}: where all pairs would be more, an even draw of each movie's raters, and of the
 * movies of each, stands for all, and only those who were drawn make it sure. Memory is eight bytes a rating, and eight a
 * movie for each core.
 */
final class CommonAudience {

    private static final long MOST_STEPS = 1_500_000_000L;
    private static final int FEWEST_OF_A_PERSON = 200;
    private static final int FEWEST_RATERS = 8;

    /** By half stars. Whatever somebody chose to watch says something about the company a movie keeps. */
    private static final float[] LIKED = {0.1f, 0.1f, 0.2f, 0.3f, 0.4f, 0.5f, 0.6f, 0.75f, 0.9f, 0.95f, 1};

    private static final double USUAL_RATINGS = 100;
    private static final double BUSYNESS = -0.25;
    private static final double FEW_PEOPLE = 5;

    private final Interactions ratings;
    private final int movies;
    private final float[] busyness;
    private final int[] starts;
    private final int[] raters;
    private final float[] weights;
    private final double[] lengths;

    private CommonAudience(Interactions ratings) {
        this.ratings = ratings;
        this.movies = ratings.items().size();
        this.busyness = busyness();
        this.starts = starts(ratings.counts());
        this.raters = new int[ratings.size()];
        this.weights = new float[ratings.size()];
        this.lengths = new double[movies];
        transpose();
    }

    /** The nearest of each movie, at most so many. */
    static NearestRows.Found[] nearest(Interactions ratings, int most) {
        return nearest(ratings, most, MOST_STEPS);
    }

    /** The same within so many steps. */
    static NearestRows.Found[] nearest(Interactions ratings, int most, long steps) {
        return new CommonAudience(ratings).nearest(most, steps);
    }

    private float[] busyness() {
        var weights = new float[ratings.users()];
        for (int user = 0; user < weights.length; user++) {
            weights[user] = (float) Math.pow(Math.max(1, ratings.count(user)) / USUAL_RATINGS, BUSYNESS);
        }
        return weights;
    }

    private static int[] starts(int[] counts) {
        var starts = new int[counts.length + 1];
        for (int row = 0; row < counts.length; row++) {
            starts[row + 1] = starts[row] + counts[row];
        }
        return starts;
    }

    private void transpose() {
        int[] next = starts.clone();
        for (int user = 0; user < ratings.users(); user++) {
            for (int position = ratings.start(user); position < ratings.end(user); position++) {
                int movie = ratings.item(position);
                float weight = weight(user, position);
                raters[next[movie]] = user;
                weights[next[movie]++] = weight;
                lengths[movie] += weight * weight;
            }
        }
    }

    private float weight(int user, int position) {
        return LIKED[Math.round(ratings.stars(position) * 2)] * busyness[user];
    }

    private NearestRows.Found[] nearest(int most, long steps) {
        Draw draw = within(steps);
        var found = new NearestRows.Found[movies];
        int parts = Math.max(1, Math.min(movies, Runtime.getRuntime().availableProcessors()));
        IntStream.range(0, parts).parallel().forEach(part -> {
            var sums = new Sums(movies, most);
            for (int movie = part; movie < movies; movie += parts) {
                found[movie] = sums.of(movie, draw);
            }
        });
        return found;
    }

    /** At most so many raters of a movie, and of each at most so many movies. */
    private record Draw(int raters, int movies) {}

    /** The largest that keeps within the steps: fewer movies of the busiest people first, then fewer people. */
    private Draw within(long steps) {
        int ofAPerson =
                IntStream.range(0, ratings.users()).map(ratings::count).max().orElse(1);
        int ofAMovie = Arrays.stream(ratings.counts()).max().orElse(1);
        while (ofAPerson > FEWEST_OF_A_PERSON && stepsWith(new Draw(ofAMovie, ofAPerson)) > steps) {
            ofAPerson = Math.max(FEWEST_OF_A_PERSON, ofAPerson / 2);
        }
        while (ofAMovie > FEWEST_RATERS && stepsWith(new Draw(ofAMovie, ofAPerson)) > steps) {
            ofAMovie = Math.max(FEWEST_RATERS, ofAMovie / 2);
        }
        return new Draw(ofAMovie, ofAPerson);
    }

    private long stepsWith(Draw draw) {
        long steps = 0;
        for (int movie = 0; movie < movies; movie++) {
            int stride = stride(movie, draw);
            for (int at = starts[movie]; at < starts[movie + 1]; at += stride) {
                steps += Math.min(draw.movies(), ratings.count(raters[at]));
            }
        }
        return steps;
    }

    private int stride(int movie, Draw draw) {
        return Math.max(1, Math.ceilDiv(starts[movie + 1] - starts[movie], draw.raters()));
    }

    /** What one movie has in common with each other. */
    private final class Sums {

        private final float[] together;
        private final float[] people;
        private final int[] met;
        private final NearestRows nearest;
        private int count;

        Sums(int movies, int most) {
            together = new float[movies];
            people = new float[movies];
            met = new int[movies];
            nearest = new NearestRows(most);
        }

        NearestRows.Found of(int movie, Draw draw) {
            int stride = stride(movie, draw);
            for (int at = starts[movie]; at < starts[movie + 1]; at += stride) {
                addPerson(raters[at], weights[at] * stride, draw);
            }
            for (int i = 0; i < count; i++) {
                int other = met[i];
                if (other != movie) {
                    nearest.offer(other, similarity(movie, other));
                }
                together[other] = 0;
                people[other] = 0;
            }
            count = 0;
            return nearest.take();
        }

        private void addPerson(int user, float weight, Draw draw) {
            int stride = Math.max(1, Math.ceilDiv(ratings.count(user), draw.movies()));
            for (int position = ratings.start(user); position < ratings.end(user); position += stride) {
                int other = ratings.item(position);
                if (people[other] == 0) {
                    met[count++] = other;
                }
                together[other] += weight * weight(user, position) * stride;
                people[other]++;
            }
        }

        private float similarity(int movie, int other) {
            double cosine = together[other] / Math.sqrt(Math.max(lengths[movie] * lengths[other], Double.MIN_NORMAL));
            return (float) (Math.min(1, cosine) * people[other] / (people[other] + FEW_PEOPLE));
        }
    }
}
