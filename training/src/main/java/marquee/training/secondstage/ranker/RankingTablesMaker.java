package marquee.training.secondstage.ranker;

import java.util.stream.IntStream;
import marquee.evaluation.data.Interactions;
import marquee.ranking.features.RankingTables;
import marquee.ranking.features.RatingTimesBuilder;
import marquee.ranking.movies.MovieTable;

/** Makes what the features read of the movies. */
public final class RankingTablesMaker {

    private RankingTablesMaker() {}

    /**
     * The tables of some ratings.
     *
     * @param movies the table of the same ratings
     */
    public static RankingTables of(Interactions ratings, MovieTable movies) {
        var sequences = new SequenceNeighbours(ratings);
        var times = new RatingTimesBuilder(
                movies.size(),
                IntStream.range(0, ratings.size())
                        .mapToLong(ratings::epochSecond)
                        .toArray());
        for (int position = 0; position < ratings.size(); position++) {
            times.add(ratings.item(position), ratings.epochSecond(position));
        }
        return new RankingTables(movies, sequences.beside(), sequences.next(), times.build());
    }
}
