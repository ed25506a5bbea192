package marquee.backend.recommendations.replay;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import marquee.backend.answers.KeptAnswer;
import marquee.backend.answers.KeptHistory;
import marquee.backend.businessrules.BusinessRule;
import marquee.backend.businessrules.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it was given, and what it was made of.
 *
 * @param recommendationId names it
 * @param userId whose it was
 * @param at when it was given, by the service's clock
 * @param asked what was asked
 * @param made how it was made
 * @param history what the person had told by then
 * @param items what was shown, in order
 */
record AnswerView(
        String recommendationId,
        long userId,
        Instant at,
        Asked asked,
        MadeBy made,
        HistoryThen history,
        List<ShownThen> items) {

    /**
     * What was asked.
     *
     * @param genre what the list was confined to; null where it was not
     * @param limit how many movies were wanted
     * @param seen movies of earlier pages
     */
    record Asked(@Nullable String genre, int limit, List<Long> seen) {}

    /**
     * How it was made.
     *
     * @param release whose vectors found the movies; null where none did
     * @param variant of an experiment
     * @param strategy how they were found
     * @param degraded whether a part was down
     * @param contents of the release that was searched; null, like the rest, where not by the person's own vector
     * @param embeddedAt as of when the person's vector was computed
     * @param diversity 0 to 1
     * @param fades what was taken from movies that they were shown and passed over, as logarithms, by movie
     * @param rules names of the rules that operators had about its order, the earliest first
     * @param explored of the person's lists the share in which one place was left to chance
     */
    record MadeBy(
            @Nullable String release,
            String variant,
            String strategy,
            boolean degraded,
            @Nullable String contents,
            @Nullable Instant embeddedAt,
            @Nullable Double diversity,
            @Nullable Map<Long, Double> fades,
            @Nullable List<String> rules,
            @Nullable Double explored) {

        private static MadeBy of(KeptAnswer.Made made) {
            var personal = made.personal();
            var ruling = personal.flatMap(KeptAnswer.Personal::ruling);
            return new MadeBy(
                    made.release().orElse(null),
                    made.variant(),
                    made.strategy(),
                    made.degraded(),
                    personal.map(KeptAnswer.Personal::contents).orElse(null),
                    personal.map(KeptAnswer.Personal::embedded).orElse(null),
                    personal.map(KeptAnswer.Personal::diversity).orElse(null),
                    personal.map(KeptAnswer.Personal::fades).orElse(null),
                    ruling.map(said -> said.rules().stream()
                                    .map(BusinessRule::name)
                                    .toList())
                            .orElse(null),
                    ruling.map(Ruling::explored).orElse(null));
        }
    }

    /**
     * What the person had told.
     *
     * @param genres chosen when they started
     * @param ratings oldest first
     * @param notInterested what they did not want to be shown, the latest first
     * @param seen what they had seen, the latest first
     * @param withdrawn what nobody was shown
     * @param hidden what operators hid
     */
    record HistoryThen(
            List<String> genres,
            List<RatedThen> ratings,
            List<Long> notInterested,
            List<Long> seen,
            List<Long> withdrawn,
            List<Long> hidden) {

        private static HistoryThen of(KeptAnswer answer) {
            return new HistoryThen(
                    answer.history().genres(),
                    answer.history().ratings().stream().map(RatedThen::of).toList(),
                    answer.history().unwanted().notInterested(),
                    answer.history().unwanted().seen(),
                    answer.history().unwanted().withdrawn(),
                    answer.history().unwanted().hidden());
        }
    }

    /**
     * A movie that they had rated or watched.
     *
     * @param tmdbId the movie
     * @param rating 0.5 to 5 stars
     * @param at when
     * @param watched whether they had watched it and said nothing
     */
    record RatedThen(long tmdbId, double rating, Instant at, boolean watched) {

        private static RatedThen of(KeptHistory.Rated rated) {
            return new RatedThen(rated.movie(), rated.stars(), rated.at(), rated.watched());
        }
    }

    static AnswerView of(KeptAnswer answer) {
        var question = answer.question();
        return new AnswerView(
                answer.id().toString(),
                answer.person(),
                answer.at(),
                new Asked(question.genre().orElse(null), question.limit(), question.seen()),
                MadeBy.of(answer.made()),
                HistoryThen.of(answer),
                ShownThen.of(answer.items()));
    }
}
