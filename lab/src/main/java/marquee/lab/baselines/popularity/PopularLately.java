package marquee.lab.baselines.popularity;

import java.time.Duration;
import java.util.stream.IntStream;
import marquee.evaluation.data.Interactions;
import marquee.evaluation.model.Model;
import marquee.evaluation.model.Recommender;
import marquee.evaluation.model.SameForAll;
import marquee.evaluation.model.TrainingData;

/** The same list for everybody: movies by number of positive ratings in the last week of the training, then in all of it. */
public record PopularLately() implements Recommender {

    private static final long WEEK = Duration.ofDays(7).toSeconds();

    @Override
    public String name() {
        return "popular-last-week";
    }

    @Override
    public boolean random() {
        return false;
    }

    @Override
    public Model fit(TrainingData training, long seed) {
        Interactions ratings = training.ratings();
        long newest = IntStream.range(0, ratings.size())
                .mapToLong(ratings::epochSecond)
                .max()
                .orElse(0);
        Interactions likes = ratings.keep((user, position) -> ratings.positive(position));
        int[] ever = likes.counts();
        int[] lately = likes.keep((user, position) -> likes.epochSecond(position) > newest - WEEK)
                .counts();
        var scores = new float[ever.length];
        for (int movie = 0; movie < scores.length; movie++) {
            scores[movie] = lately[movie] + ever[movie] / (1f + likes.size());
        }
        return new SameForAll(scores);
    }
}
