package marquee.backend.recommendations.retrieval;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** How a list came about. */
public enum Strategy {
    /** Nearest movies to the person's vector, computed by the user tower. */
    @JsonProperty("two_tower")
    TWO_TOWER,
    /** Nearest movies to the person's vector, computed by the cold-start formula. */
    @JsonProperty("cold_start")
    COLD_START,
    /** Movies that most people rated. */
    @JsonProperty("popular")
    POPULAR,
    /** Nearest movies to a movie. */
    @JsonProperty("similar")
    SIMILAR,
    /** Movies with the best weighted rating. */
    @JsonProperty("weighted_rating")
    WEIGHTED_RATING,
    /** Movies that people rate these days. */
    @JsonProperty("trending")
    TRENDING,
    /** Well known and unlike each other. */
    @JsonProperty("varied")
    VARIED,
    /** Nearest movies to the person's vector among those that nobody had rated. */
    @JsonProperty("fresh")
    FRESH,
    /** Movies that hardly anybody rated, by year. */
    @JsonProperty("newest")
    NEWEST,
    /** Movies that the graph of likes leads to, and that few know. */
    @JsonProperty("hidden_gems")
    HIDDEN_GEMS,
    /** Nearest movies to several people, in an order that is fair to all. */
    @JsonProperty("together")
    TOGETHER,
    /** Movies that fit what somebody wrote. */
    @JsonProperty("mood")
    MOOD;

    /** As metrics have it. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
