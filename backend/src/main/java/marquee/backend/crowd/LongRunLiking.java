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
record LongRunLiking(int mostLikes, int mostVotes) implements ToDoubleFunction<Standing> {

    static LongRunLiking over(List<Standing> standings) {
        return new LongRunLiking(
                standings.stream().mapToInt(Standing::likes).max().orElse(0),
                standings.stream().mapToInt(Standing::votes).max().orElse(0));
    }

    @Override
    public double applyAsDouble(Standing movie) {
        if (mostLikes > 0) {
            return (double) movie.likes() / mostLikes;
        }
        return mostVotes > 0 ? (double) movie.votes() / mostVotes : 0;
    }
}
