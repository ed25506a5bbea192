package marquee.backend.recommendations.onboarding;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import marquee.ranking.onboarding.Answer;

/**
 * What somebody new has said so far, as a request carries it: {@code 862:4.5} for a rating of movie 862, {@code 12:unseen}
 * for a movie they have not seen. Of several answers about one movie the last counts.
 *
 * @param all each movie once
 */
public record Answers(List<Answer> all) {

    /** What an answer looks like. */
    public static final String FORM = "^[0-9]{1,18}:(unseen|0[.]5|[1-4]([.][05])?|5([.]0)?)$";

    public static final String RULE =
            "must be a tmdb_id, a colon, and half to five stars or unseen, such as 862:4.5 or 12:unseen";

    /** The most of them. */
    public static final int MOST = 100;

    private static final String UNSEEN = "unseen";

    /** Reads answers that look as they should. */
    public static Answers of(List<String> written) {
        Map<Long, Answer> last = new LinkedHashMap<>();
        for (String one : written) {
            int colon = one.indexOf(':');
            long movie = Long.parseLong(one.substring(0, colon));
            String said = one.substring(colon + 1);
            var stars = said.equals(UNSEEN) ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(said));
            last.put(movie, new Answer(movie, stars));
        }
        return new Answers(List.copyOf(last.values()));
    }

    /** The movies they are about. */
    public LongSet movies() {
        var movies = new LongOpenHashSet();
        all.forEach(answer -> movies.add(answer.movieId()));
        return movies;
    }
}
