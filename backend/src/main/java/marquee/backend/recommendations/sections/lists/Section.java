package marquee.backend.recommendations.sections.lists;

import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.List;
import java.util.Optional;
import marquee.backend.movies.MovieCard;
import marquee.backend.recommendations.answer.ItemList;
import marquee.backend.recommendations.answer.Recommendation;
import marquee.backend.recommendations.answer.RecommendationList;
import marquee.backend.recommendations.retrieval.Degradation;
import marquee.backend.recommendations.retrieval.Strategy;

/**
 * One list of a page.
 *
 * @param code what it is
 * @param title in words
 * @param link path of the whole list in this API; absent where the section is made of several
 * @param movie the movie it is about; absent where it is about none
 * @param items best first; no movie is in two sections of a page
 * @param strategy how they were found
 * @param degraded whether a part was down, so that a fallback answered
 */
public record Section(
        SectionCode code,
        String title,
        Optional<String> link,
        Optional<MovieCard> movie,
        List<Recommendation> items,
        Strategy strategy,
        boolean degraded) {

    /** A list that is about no movie. */
    static Section of(SectionCode code, String title, String link, RecommendationList list) {
        return new Section(
                code, title, Optional.of(link), Optional.empty(), list.items(), list.strategy(), list.degraded());
    }

    /** The first of its movies that are not among others, numbered anew. */
    public Section first(int limit, LongSet others) {
        var rest = items.stream()
                .filter(item -> !others.contains(item.movie().tmdbId()))
                .limit(limit)
                .toList();
        return new Section(code, title, link, movie, new ItemList(rest, Degradation.NONE).items(), strategy, degraded);
    }
}
