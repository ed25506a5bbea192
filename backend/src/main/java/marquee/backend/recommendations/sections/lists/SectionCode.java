package marquee.backend.recommendations.sections.lists;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a section is, in the order of the page. */
public enum SectionCode {
    /** The person's own list. */
    @JsonProperty("personalized")
    PERSONALIZED,
    /** What everybody likes these days. */
    @JsonProperty("trending")
    TRENDING,
    /** What fits the person, and few know. */
    @JsonProperty("hidden_gems")
    HIDDEN_GEMS,
    /** The best of the genres that the person likes. */
    @JsonProperty("by_your_genres")
    BY_YOUR_GENRES,
    /** Movies like one that they liked lately. */
    @JsonProperty("because_you_watched")
    BECAUSE_YOU_WATCHED,
    /** Movies that nobody had rated. */
    @JsonProperty("fresh")
    FRESH;

    /** As metrics have it. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
