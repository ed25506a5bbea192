package marquee.backend.recommendations.sections;

import java.util.List;
import java.util.Locale;
import marquee.backend.recommendations.sections.lists.Section;

/** What became of a section that was asked for. */
enum SectionOutcome {
    /** It has movies. */
    FOUND,
    /** It has movies, which a fallback found. */
    DEGRADED,
    /** It has nothing for this person. */
    EMPTY,
    /** It did not come in time. */
    LATE,
    /** A part that it needs is down. */
    UNAVAILABLE,
    /** A fault of ours. */
    FAILED;

    static SectionOutcome of(List<Section> rows) {
        if (rows.stream().allMatch(row -> row.items().isEmpty())) {
            return EMPTY;
        }
        return rows.stream().anyMatch(Section::degraded) ? DEGRADED : FOUND;
    }

    /** Whether the page has to do without. */
    boolean isMissing() {
        return compareTo(LATE) >= 0;
    }

    /** As metrics have it. */
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
