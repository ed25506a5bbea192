package marquee.backend.recommendations.answer;

import it.unimi.dsi.fastutil.longs.LongSet;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import marquee.backend.answers.KeptAnswer;
import marquee.backend.answers.KeptAnswers;
import marquee.backend.answers.KeptHistory;
import marquee.backend.drift.counts.ShownScores;
import marquee.backend.experiments.Variant;
import marquee.backend.recommendations.retrieval.Candidate;
import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.recommendations.retrieval.Degradation;
import marquee.backend.recommendations.retrieval.Origin;
import marquee.backend.recommendations.retrieval.Strategy;
import marquee.backend.recommendations.retrieval.Viewer;
import marquee.backend.serving.wanted.CanaryShare;
import marquee.registry.experiments.VariantLabel;
import org.springframework.stereotype.Component;

/** Tells whoever watches what answers hold that no event tells. Thread-safe; nothing here blocks. */
@Component
class AnswerWatch {

    private static final Set<Strategy> PERSONAL = EnumSet.of(Strategy.TWO_TOWER, Strategy.COLD_START);
    private static final int FIRST = 10;

    private final AnswerCounts counts;
    private final ShownScores scores;
    private final KeptAnswers answers;
    private final Clock clock;

    AnswerWatch(AnswerCounts counts, ShownScores scores, KeptAnswers answers, Clock clock) {
        this.counts = counts;
        this.scores = scores;
        this.answers = answers;
        this.clock = clock;
    }

    /** Counts one that is about to be answered. */
    void count(Strategy strategy, Degradation cause) {
        counts.count(strategy, cause);
    }

    /**
     * Of a first page of ten or more of somebody's own movies of all genres the scores are noted; and of every list that is
     * for a person of ours, what it was made of.
     */
    void answered(CandidateList found, CandidateQuery query, Page page, RecommendationList answer) {
        long person = query.history().userId();
        if (isOwn(found, query)
                && isUsual(answer.variant())
                && page.isFirst()
                && found.candidates().size() >= FIRST) {
            double mean = found.candidates().stream()
                    .limit(FIRST)
                    .mapToDouble(Candidate::score)
                    .average()
                    .orElseThrow();
            scores.note(person, mean);
        }
        if (person > 0 && person < Long.MAX_VALUE) {
            Instant now = clock.instant();
            answers.note(() -> kept(found, query, page, answer, now));
        }
    }

    /** Another order or another release has scores of another scale. */
    private static boolean isUsual(String variant) {
        return variant.equals(Variant.DEFAULT)
                || VariantLabel.parts(variant).stream().allMatch(part -> part.startsWith(CanaryShare.CONTROL));
    }

    private static boolean isOwn(CandidateList found, CandidateQuery query) {
        return PERSONAL.contains(found.strategy())
                && !found.isDegraded()
                && query.genre().isEmpty();
    }

    private static KeptAnswer kept(
            CandidateList found, CandidateQuery query, Page page, RecommendationList answer, Instant now) {
        var question = new KeptAnswer.Question(query.genre(), query.limit(), List.copyOf(page.seen()));
        var made = new KeptAnswer.Made(
                answer.release(),
                answer.variant(),
                answer.strategy().tag(),
                answer.degraded(),
                found.origin().filter(origin -> page.after().isEmpty()).map(AnswerWatch::kept));
        return new KeptAnswer(
                UUID.fromString(answer.recommendationId()),
                query.history().userId(),
                now,
                question,
                made,
                kept(query.viewer()),
                answer.items().stream().map(AnswerWatch::kept).toList());
    }

    private static KeptAnswer.Personal kept(Origin origin) {
        return new KeptAnswer.Personal(
                origin.contents(),
                origin.embedded(),
                origin.settings(),
                origin.diversity(),
                Map.copyOf(origin.fades()),
                origin.ruling());
    }

    private static KeptHistory kept(Viewer viewer) {
        var exclusions = viewer.exclusions();
        return new KeptHistory(
                viewer.history().genres(),
                viewer.history().ratings().stream()
                        .map(rating -> new KeptHistory.Rated(
                                rating.movieId(), rating.stars().value(), rating.at(), rating.isPlay()))
                        .toList(),
                new KeptHistory.Unwanted(
                        List.copyOf(viewer.marks().notInterested()),
                        List.copyOf(viewer.marks().seen()),
                        ordered(exclusions.withdrawn()),
                        ordered(exclusions.hidden())));
    }

    /** So that the same movies are the same history. */
    private static List<Long> ordered(LongSet movies) {
        return movies.longStream().sorted().boxed().toList();
    }

    private static KeptAnswer.Item kept(Recommendation item) {
        return new KeptAnswer.Item(
                item.movie().tmdbId(),
                item.score(),
                item.reason().code().tag(),
                item.reason().movies(),
                Optional.of(item.propensity()).filter(chance -> chance < 1));
    }
}
