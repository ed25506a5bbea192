package marquee.backend.businessrules;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A business rule as it is shown.
 *
 * @param name by which it is ended
 * @param kind pin, boost, bury or hide
 * @param lists in which; all where none is named
 * @param movies by tmdb_id; any where none is named
 * @param genres at least one of these; any where none is named
 * @param years of release; absent where any
 * @param position of a pin
 * @param strength of a boost or a bury
 * @param percent of the people
 * @param record who made it, when and why, and how it ended
 */
record RuleView(
        String name,
        String kind,
        List<String> lists,
        List<Long> movies,
        List<String> genres,
        @Nullable YearSpan years,
        @Nullable Integer position,
        @Nullable Double strength,
        int percent,
        Story record) {

    /**
     * What became of it.
     *
     * @param madeBy who made it
     * @param reason why
     * @param madeAt when
     * @param endReason why it ended; null while it holds
     * @param endedAt when it ended; null while it holds
     */
    record Story(
            String madeBy,
            String reason,
            Instant madeAt,
            @Nullable String endReason,
            @Nullable Instant endedAt) {}

    static RuleView of(BusinessRule rule, Story record) {
        var choice = rule.choice();
        return new RuleView(
                rule.name(),
                RuleTable.kind(rule.effect()),
                rule.lists().stream().map(RuleTable::word).sorted().toList(),
                choice.movies(),
                choice.genres(),
                YearSpan.of(choice.firstYear(), choice.lastYear()),
                RuleTable.position(rule.effect()).orElse(null),
                RuleTable.strength(rule.effect()).orElse(null),
                rule.percent(),
                record);
    }
}
