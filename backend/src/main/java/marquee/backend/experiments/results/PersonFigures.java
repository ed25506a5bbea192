package marquee.backend.experiments.results;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongToDoubleFunction;
import marquee.backend.experiments.Variant;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.machines.AttributedOutcomes;
import marquee.registry.experiments.OnlineMetric;

/**
 * What one person's events say of the variant that they had.
 *
 * @param shown movies, each as often as it was shown
 * @param metrics what they add to each; those that need answers, not events, are not among them
 */
record PersonFigures(List<Long> shown, Map<OnlineMetric, Fraction> metrics) {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final double SECONDS_IN_MINUTE = 60;

    /**
     * Whom and what it is about.
     *
     * @param label of the variant
     * @param isNew whether they came to the service since the experiment began
     * @param now up to when events are known
     * @param popularity of a movie
     */
    record Question(String label, boolean isNew, Instant now, LongToDoubleFunction popularity) {}

    /** Of one person's events, in the order of their times. */
    static PersonFigures of(List<Event> events, Question question) {
        var shown = events.stream()
                .filter(event -> Visit.isBy(question.label(), event.action()))
                .flatMap(event -> ((Action.Exposed) event.action()).shown().stream())
                .map(one -> one.movieId())
                .toList();
        var metrics = new EnumMap<OnlineMetric, Fraction>(OnlineMetric.class);
        addOutcomes(metrics, AttributedOutcomes.of(events), question.label());
        addVisits(metrics, Visit.of(events), question);
        double popularity = shown.stream()
                .mapToDouble(movie -> question.popularity().applyAsDouble(movie))
                .sum();
        metrics.put(OnlineMetric.POPULARITY, new Fraction(popularity, shown.size()));
        return new PersonFigures(shown, metrics);
    }

    private static void addOutcomes(Map<OnlineMetric, Fraction> metrics, AttributedOutcomes outcomes, String label) {
        double shown = times(outcomes, label, "shown");
        double liked = times(outcomes, label, "liked");
        metrics.put(OnlineMetric.CLICKS, new Fraction(times(outcomes, label, "clicked"), shown));
        metrics.put(OnlineMetric.LIKES, new Fraction(liked, shown));
        metrics.put(OnlineMetric.POSITIVES, new Fraction(liked, liked + times(outcomes, label, "disliked")));
    }

    private static double times(AttributedOutcomes outcomes, String label, String measure) {
        return (double) outcomes.times(variant -> Variant.isOf(variant, label), measure);
    }

    private static void addVisits(Map<OnlineMetric, Fraction> metrics, List<Visit> all, Question question) {
        var visits = all.stream().filter(visit -> visit.shows(question.label())).toList();
        for (Visit visit : visits) {
            var like = visit.firstLike(question.label());
            var without = new Fraction(like.isPresent() ? 0 : 1, 1);
            add(metrics, OnlineMetric.SESSIONS_WITHOUT_POSITIVE, without);
            if (question.isNew() && visit.equals(visits.getFirst())) {
                add(metrics, OnlineMetric.FIRST_SESSIONS_WITHOUT_POSITIVE, without);
            }
            like.ifPresent(first -> {
                double minutes = first.after().toSeconds() / SECONDS_IN_MINUTE;
                add(metrics, OnlineMetric.MINUTES_TO_POSITIVE, new Fraction(minutes, 1));
                add(metrics, OnlineMetric.IMPRESSIONS_TO_POSITIVE, new Fraction(first.impressions(), 1));
            });
        }
        if (!visits.isEmpty()) {
            addReturn(metrics, all, visits.getFirst(), question.now());
        }
    }

    /** Only of those whose week is over, so that whoever came late does not count as gone. */
    private static void addReturn(Map<OnlineMetric, Fraction> metrics, List<Visit> all, Visit first, Instant now) {
        Instant end = first.begin().plus(WEEK);
        if (end.isBefore(now)) {
            boolean cameAgain = all.stream()
                    .anyMatch(visit -> visit.begin().isAfter(first.begin())
                            && visit.begin().isBefore(end));
            metrics.put(OnlineMetric.RETURNS_WITHIN_7_DAYS, new Fraction(cameAgain ? 1 : 0, 1));
        }
    }

    private static void add(Map<OnlineMetric, Fraction> metrics, OnlineMetric metric, Fraction more) {
        metrics.merge(metric, more, Fraction::plus);
    }
}
