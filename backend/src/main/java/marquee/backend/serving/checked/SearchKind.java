package marquee.backend.serving.checked;

import java.util.Locale;
import marquee.index.Filter;
import marquee.index.Query;

/** Searches that an index goes about alike, so that what is wrong with one is wrong with all. */
enum SearchKind {
    /** Every movie may be found. */
    PLAIN,
    /** All but very many that somebody has rated. */
    MANY_EXCLUDED,
    /** Movies of some genres. */
    GENRES,
    /** Movies of some years, of whatever genre. */
    YEARS,
    /** Movies that somebody, or nobody, had rated. */
    RATED_OR_NOT;

    private static final int MANY = 500;

    static SearchKind of(Query query) {
        Filter filter = query.filter();
        if (filter.years().isPresent()) {
            return YEARS;
        }
        if (!filter.genres().isEmpty()) {
            return GENRES;
        }
        if (filter.contentOnly().isPresent()) {
            return RATED_OR_NOT;
        }
        return query.excluded().size() < MANY ? PLAIN : MANY_EXCLUDED;
    }

    /** The word in metrics and in the log. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
