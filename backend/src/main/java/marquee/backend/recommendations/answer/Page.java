package marquee.backend.recommendations.answer;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.Collection;
import java.util.Optional;
import marquee.backend.recommendations.answer.SeenPosition.Place;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.recommendations.retrieval.Viewer;

/**
 * Which part of a list is wanted.
 *
 * @param limit how many movies, 1 to 100
 * @param after where the rest of the list goes on; absent among its first movies
 * @param seen movies that earlier pages showed: all of them among the first, those first ones later
 */
public record Page(int limit, Optional<Place> after, LongSet seen) {

    /**
     * After so many movies a list goes on through the rest of the catalogue in one order for everybody: cursors would
     * outgrow addresses otherwise, and a search that looks past thousands of movies would take long.
     */
    private static final int FIRST = 400;

    private static final Place BEFORE_THE_REST = new Place(Long.MAX_VALUE, 0);

    /** The page after a cursor; the first one without. */
    public static Page of(int limit, Optional<String> cursor) {
        var from = SeenPosition.of(cursor);
        return new Page(limit, from.after(), from.seen());
    }

    /** The first page. */
    public static Page first(int limit) {
        return of(limit, Optional.empty());
    }

    /** Whether nothing of the list was shown before. */
    boolean isFirst() {
        return after.isEmpty() && seen.isEmpty();
    }

    /** The cursor after these movies among the first of a list. */
    public String next(Collection<Long> shown) {
        var all = with(shown);
        return new SeenPosition(all.size() < FIRST ? Optional.empty() : Optional.of(BEFORE_THE_REST), all).cursor();
    }

    /** The cursor after these movies of a list that does not go on through the rest of the catalogue; absent at its end. */
    public Optional<String> nextAlone(Collection<Long> shown) {
        var all = with(shown);
        return shown.size() < limit || all.size() >= FIRST
                ? Optional.empty()
                : Optional.of(new SeenPosition(Optional.empty(), all).cursor());
    }

    /** The cursor after a place further on. */
    public String next(Place place) {
        return new SeenPosition(Optional.of(place), seen).cursor();
    }

    /** The cursor after a place, and these movies as long as not too many were seen before. */
    public String next(Place place, Collection<Long> shown) {
        return new SeenPosition(Optional.of(place), seen.size() < FIRST ? with(shown) : seen).cursor();
    }

    /** What is wanted of it for a viewer, who has seen the earlier pages. */
    public CandidateQuery query(Viewer viewer, Optional<String> genre) {
        return new CandidateQuery(viewer.without(seen), genre, limit);
    }

    /** The same of all genres. */
    public CandidateQuery query(Viewer viewer) {
        return query(viewer, Optional.empty());
    }

    private LongSet with(Collection<Long> others) {
        var all = new LongOpenHashSet(others.size() + seen.size());
        all.addAll(others);
        all.addAll(seen);
        return all;
    }
}
