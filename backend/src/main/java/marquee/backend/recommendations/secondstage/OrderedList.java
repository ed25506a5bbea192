package marquee.backend.recommendations.secondstage;

import java.util.List;
import marquee.ranking.candidates.Scored;

/**
 * A list as it came out of the second stage.
 *
 * @param movies best first, as many as were wanted where there are so many
 * @param asMeant whether ranker and rules have done all that they would
 */
public record OrderedList(List<Scored> movies, boolean asMeant) {

    /** Copies the list. */
    public OrderedList {
        movies = List.copyOf(movies);
    }
}
