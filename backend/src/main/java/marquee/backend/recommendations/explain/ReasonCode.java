package marquee.backend.recommendations.explain;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** The kinds of reasons, for whoever shows them in another way or in other words. */
public enum ReasonCode {
    /** Ratings of the person carried the movie. */
    @JsonProperty("because_you_rated")
    BECAUSE_YOU_RATED,
    /** What the person watched carried the movie. */
    @JsonProperty("because_you_watched")
    BECAUSE_YOU_WATCHED,
    /** It is like a movie. */
    @JsonProperty("similar_to")
    SIMILAR_TO,
    /** It is of a genre that the person likes. */
    @JsonProperty("because_you_like")
    BECAUSE_YOU_LIKE,
    /** The person's ratings point to it, none more than others. */
    @JsonProperty("fits_your_taste")
    FITS_YOUR_TASTE,
    /** It has nothing of what the person disliked: a film, or a genre. */
    @JsonProperty("unlike_what_you_avoid")
    UNLIKE_WHAT_YOU_AVOID,
    /** Many people rated it. */
    @JsonProperty("popular")
    POPULAR,
    /** People rated it well. */
    @JsonProperty("best_rated")
    BEST_RATED,
    /** It is in the catalogue, and whatever fits better was shown before. */
    @JsonProperty("more")
    MORE,
    /** People rate it these days. */
    @JsonProperty("trending")
    TRENDING,
    /** Few know it, and those who do like what the person likes. */
    @JsonProperty("hidden_gem")
    HIDDEN_GEM,
    /** Hardly anybody has rated it yet. */
    @JsonProperty("fresh")
    FRESH,
    /** It is what the words describe. */
    @JsonProperty("matches_words")
    MATCHES_WORDS,
    /** Whoever runs the service put it there. */
    @JsonProperty("picked")
    PICKED,
    /** It suits several people. */
    @JsonProperty("for_all_of_you")
    FOR_ALL_OF_YOU;

    /** As the API has it. */
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
