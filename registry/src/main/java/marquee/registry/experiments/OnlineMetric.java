package marquee.registry.experiments;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can decide an experiment, by the name that definitions and results have for it; each is a mean over people. */
public enum OnlineMetric {
    /** Clicks by movie shown. */
    CLICKS(Better.HIGHER),
    /** Likes (ratings of 4 stars or more) by movie shown. */
    LIKES(Better.HIGHER),
    /** Likes by rating of a movie that was shown. */
    POSITIVES(Better.HIGHER),
    /** Minutes from the first movie of the variant in a session to the first like of one, of sessions with such. */
    MINUTES_TO_POSITIVE(Better.LOWER),
    /** Movies of the variant shown in a session until the first like of one, of sessions with such. */
    IMPRESSIONS_TO_POSITIVE(Better.LOWER),
    /** Sessions without a like of what the variant had shown, by session. */
    SESSIONS_WITHOUT_POSITIVE(Better.LOWER),
    /** The same of the first sessions of newcomers alone. */
    FIRST_SESSIONS_WITHOUT_POSITIVE(Better.LOWER),
    /** Who came again within 7 days after their first session, of those whose 7 days are over. */
    RETURNS_WITHIN_7_DAYS(Better.HIGHER),
    /** How well known what is shown is: the logarithm to base 10 of one more than its ratings, by movie shown. */
    POPULARITY(Better.LOWER),
    /** Degraded answers by answer. */
    DEGRADED(Better.LOWER),
    /** Milliseconds to make an answer. */
    LATENCY(Better.LOWER);

    private final Better better;

    OnlineMetric(Better better) {
        this.better = better;
    }

    /** Which way is better. */
    public enum Better {
        HIGHER,
        LOWER
    }

    /** The name, in small letters. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Which way is better. */
    public Better better() {
        return better;
    }

    /**
     * The metric of a name.
     *
     * @throws IllegalArgumentException naming those there are
     */
    public static OnlineMetric of(String word) {
        return Arrays.stream(values())
                .filter(metric -> metric.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no metric \"" + word + "\"; there are "
                        + Arrays.stream(values()).map(OnlineMetric::word).collect(Collectors.joining(", "))));
    }
}
