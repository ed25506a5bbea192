package marquee.backend.recommendations.retrieval;

import it.unimi.dsi.fastutil.longs.Long2DoubleMap;
import it.unimi.dsi.fastutil.longs.Long2DoubleMaps;
import java.time.Instant;
import java.util.Optional;
import marquee.backend.businessrules.Ruling;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.UserEmbedding;
import marquee.ranking.settings.ListSettings;

/**
 * What a person's own list was found by, beside what they have told; together they say how to find it again.
 *
 * @param contents of the release: its collection, and the own movies over it
 * @param embedded as of when the person's vector was computed
 * @param settings in what the person's lists differed from everybody's
 * @param fades what was taken from movies that they were shown and passed over; not copied, must not change
 * @param diversity 0 to 1
 * @param ruling what operators and chance had to say about its order; absent where neither was asked
 */
public record Origin(
        String contents,
        Instant embedded,
        ListSettings settings,
        Long2DoubleMap fades,
        double diversity,
        Optional<Ruling> ruling) {

    /** Of a list in which nothing fades, as close to the person as can be. */
    public static Origin of(UserEmbedding person, LiveRelease live) {
        return new Origin(
                live.contents(), person.at(), live.settings(), Long2DoubleMaps.EMPTY_MAP, 0, Optional.empty());
    }

    /** The same, from which this was taken. */
    public Origin fading(Long2DoubleMap other) {
        return new Origin(contents, embedded, settings, other, diversity, ruling);
    }

    /** The same, as diverse as this. */
    public Origin diverse(double other) {
        return new Origin(contents, embedded, settings, fades, other, ruling);
    }

    /** The same, in this order. */
    public Origin ruled(Ruling other) {
        return new Origin(contents, embedded, settings, fades, diversity, Optional.of(other));
    }
}
