package marquee.backend.answers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import marquee.backend.businessrules.Ruling;
import marquee.ranking.settings.ListSettings;

/**
 * An answer and what it was made of.
 *
 * @param id its recommendation id
 * @param person whose it is
 * @param at when it was given, by the service's clock
 * @param question what was asked
 * @param made how it was made
 * @param history what the person had told, and was not to be shown
 * @param items what was shown, in order
 */
public record KeptAnswer(
        UUID id, long person, Instant at, Question question, Made made, KeptHistory history, List<Item> items) {

    /**
     * What was asked.
     *
     * @param genre what the list was confined to
     * @param limit how many movies were wanted
     * @param seen movies of earlier pages
     */
    public record Question(Optional<String> genre, int limit, List<Long> seen) {}

    /**
     * How it was made.
     *
     * @param release whose vectors found the movies
     * @param personal absent where it was not made by the person's own vector
     */
    public record Made(
            Optional<String> release, String variant, String strategy, boolean degraded, Optional<Personal> personal) {}

    /**
     * What a list by the person's own vector was made of beside their history.
     *
     * @param contents of the release that was searched: its collection, and the own movies over it
     * @param embedded as of when their vector was computed
     * @param settings in what the person's lists differed from everybody's
     * @param diversity 0 to 1
     * @param fades what was taken from movies that they were shown and passed over, as logarithms
     * @param ruling what operators and chance did to the order; absent where neither has a say
     */
    public record Personal(
            String contents,
            Instant embedded,
            ListSettings settings,
            double diversity,
            Map<Long, Double> fades,
            Optional<Ruling> ruling) {}

    /**
     * A movie that was shown.
     *
     * @param score in its list
     * @param reason its kind
     * @param because movies that the reason is about
     * @param chance with what probability it came to stand where it did; absent where nothing was left to chance
     */
    public record Item(long movie, double score, String reason, List<Long> because, Optional<Double> chance) {}

    /** Whether it is the first page of somebody's usual list, and something of it was left to chance. */
    public boolean isExplored() {
        return question.seen().isEmpty()
                && made.personal()
                        .filter(personal -> personal.settings().equals(ListSettings.SERVED))
                        .isPresent()
                && items.stream().anyMatch(item -> item.chance().isPresent());
    }
}
