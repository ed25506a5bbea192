package marquee.backend.recommendations.estimates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marquee.evaluation.offpolicy.DoublyRobust;
import marquee.evaluation.offpolicy.LoggedChoice;
import marquee.evaluation.offpolicy.OffPolicyEstimate;
import marquee.evaluation.offpolicy.PredictedChoice;
import marquee.evaluation.offpolicy.SelfNormalised;
import marquee.evaluation.statistics.Interval;
import marquee.registry.ReleaseEstimate;
import marquee.registry.ReleaseEstimate.Range;
import marquee.registry.ReleaseEstimate.Reward;
import marquee.registry.experiments.OnlineMetric;

/**
 * Makes an estimate of what a release does with the questions of lists that were seen. A choice is a movie that came into view
 * at one of the places that are open to chance; the release makes it where it has the movie among as many first places,
 * whichever: where people look less, they are taken to do so for every movie alike.
 */
final class ReleaseEstimator {

    /** Where less is, the rewards that are predicted of movies that nobody could see would be most of the estimate. */
    private static final double KNOWN_ENOUGH = 0.8;

    private final List<SeenList> lists;

    private ReleaseEstimator(List<SeenList> lists) {
        this.lists = lists;
    }

    /**
     * The estimate.
     *
     * @param lists that were seen, each with the release's own order
     * @param now when it is made
     */
    static ReleaseEstimate of(List<SeenList> lists, Instant now) {
        var estimate = new ReleaseEstimator(lists);
        List<PredictedChoice> clicks = estimate.choices(OnlineMetric.CLICKS);
        List<PredictedChoice> likes = estimate.choices(OnlineMetric.LIKES);
        double known = known(clicks);
        return new ReleaseEstimate(
                now,
                new ReleaseEstimate.Basis(lists.size(), estimate.drawn(), known),
                reward(clicks, known),
                reward(likes, known));
    }

    private int drawn() {
        return (int) lists.stream()
                .flatMap(list -> list.chances().drawn().stream()
                        .filter(movie -> list.outcome().seen().contains(movie))
                        .filter(list.first()::contains))
                .count();
    }

    /** The mean weight of a place is the share of the release's movies that could have been shown. */
    private static double known(List<PredictedChoice> choices) {
        double mean = choices.stream()
                .map(PredictedChoice::choice)
                .mapToDouble(LoggedChoice::weight)
                .average()
                .orElse(0);
        return Math.min(1, mean);
    }

    private static Optional<Reward> reward(List<PredictedChoice> choices, double known) {
        List<LoggedChoice> logged =
                choices.stream().map(PredictedChoice::choice).toList();
        if (logged.stream().allMatch(choice -> choice.candidate() == 0)
                || logged.stream().map(LoggedChoice::person).distinct().count() < 2) {
            return Optional.empty();
        }
        OffPolicyEstimate normalised = SelfNormalised.estimate(logged);
        return Optional.of(new Reward(
                range(normalised.reward()),
                known < KNOWN_ENOUGH
                        ? Optional.empty()
                        : Optional.of(range(DoublyRobust.estimate(choices).reward())),
                normalised.effectiveChoices()));
    }

    private static Range range(Interval interval) {
        return new Range(interval.estimate(), interval.low(), interval.high());
    }

    private List<PredictedChoice> choices(OnlineMetric metric) {
        var rates = new MovieRates(lists, metric);
        List<PredictedChoice> choices = new ArrayList<>();
        lists.forEach(list -> add(list, rates, metric, choices));
        return choices;
    }

    private static void add(SeenList list, MovieRates rates, OnlineMetric metric, List<PredictedChoice> choices) {
        long person = list.person();
        double expected = list.first().stream()
                .mapToDouble(movie -> rates.of(person, movie))
                .average()
                .orElse(0);
        list.chances().ofMovies().forEach((movie, chance) -> {
            if (list.outcome().seen().contains(movie)) {
                double reward = list.outcome().chosen(metric).contains(movie) ? 1 : 0;
                var choice =
                        new LoggedChoice(person, reward, chance, list.first().contains(movie) ? 1 : 0);
                choices.add(new PredictedChoice(choice, rates.of(person, movie), expected));
            }
        });
    }
}
