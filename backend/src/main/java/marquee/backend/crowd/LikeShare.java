package marquee.backend.crowd;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * How liked a movie is in the long run, as a share of the most liked one's likes; while nobody has liked anything here, of
 * the votes on TMDB.
 *
 * @param mostLikes of one movie
 * @param mostVotes for one movie
 */
record LikeShare(int mostLikes, int mostVotes) implements ToDoubleFunction<MovieStats> {

    static LikeShare over(List<MovieStats> stats) {
        return new LikeShare(
                stats.stream().mapToInt(MovieStats::likes).max().orElse(0),
                stats.stream().mapToInt(MovieStats::votes).max().orElse(0));
    }

    @Override
    public double applyAsDouble(MovieStats movie) {
        if (mostLikes > 0) {
            return (double) movie.likes() / mostLikes;
        }
        return mostVotes > 0 ? (double) movie.votes() / mostVotes : 0;
    }
}
