package marquee.backend.businessrules;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The lists whose order operators may change. */
public enum RuledList {
    @JsonProperty("for_you")
    FOR_YOU,
    @JsonProperty("by_genre")
    BY_GENRE,
    @JsonProperty("similar")
    SIMILAR,
    @JsonProperty("trending")
    TRENDING,
    @JsonProperty("hidden_gems")
    HIDDEN_GEMS
}
