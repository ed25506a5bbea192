package marquee.training.secondstage.ranker;

import java.util.stream.IntStream;
import marquee.evaluation.data.Interactions;
import marquee.ranking.features.RankingTables;
import marquee.ranking.features.RatingTimesBuilder;
import marquee.ranking.movies.MovieTable;

/** Makes what the features read of the movies. */
public final class RankingTablesMaker {

    /** Of more ratings, those of people evenly spaced: the tables hold shares and neighbours, and memory is bounded. */
    private static final int MOST_RATINGS = 40_000_000;

    private RankingTablesMaker() {}

    /**
     * The tables of some ratings.
     *
     * @param movies the table of the same ratings
     */
    public static RankingTables of(Interactions ratings, MovieTable movies) {
        Interactions some = ratings.ofAtMost(MOST_RATINGS);
        var sequences = new SequenceNeighbours(some);
        var times = new RatingTimesBuilder(movies.size(), seconds(some));
        for (int user = 0; user < some.users(); user++) {
            for (int position = some.start(user); position < some.end(user); position++) {
                times.add(some.item(position), some.epochSecond(position));
            }
        }
        return new RankingTables(movies, sequences.beside(), sequences.next(), times.build());
    }

    private static long[] seconds(Interactions ratings) {
        return IntStream.range(0, ratings.users())
                .flatMap(user -> IntStream.range(ratings.start(user), ratings.end(user)))
                .mapToLong(ratings::epochSecond)
                .toArray();
    }
}
