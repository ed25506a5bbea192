package marquee.backend.recommendations.estimates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import marquee.backend.answers.KeptAnswer;
import marquee.backend.answers.KeptHistory;
import marquee.backend.businessrules.RuledList;
import marquee.backend.businessrules.Ruling;
import marquee.backend.experiments.ListOutcome;
import marquee.ranking.settings.ListSettings;
import marquee.registry.ReleaseEstimate;
import marquee.registry.ReleaseEstimate.Range;
import org.junit.jupiter.api.Test;

/** Sixty movies; people see the live release's ten, of which chance replaces one in half of the lists by one of the others. */
class ReleaseEstimatorTest {

    private static final long SEED = 31;
    private static final int RUNS = 200;
    private static final int LISTS = 2_000;
    private static final int MOVIES = 60;
    private static final int ORDERS = 500;
    private static final int PLACES = 10;
    private static final double SHARE = 0.5;
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<List<Long>> candidates = orders(0.1);
    private final List<List<Long>> lives = orders(0.5);
    private double truth;

    @Test
    void intervals_of_what_a_candidate_would_earn_hold_the_truth() {
        int normalised = 0;
        int robust = 0;
        double error = 0;
        double errorOfWhatWasShown = 0;
        for (int run = 0; run < RUNS; run++) {
            List<SeenList> log = log();
            var clicks = ReleaseEstimator.of(log, NOW).clicks().orElseThrow();
            error += clicks.selfNormalised().estimate() - truth;
            errorOfWhatWasShown += shown(log) - truth;
            normalised += holds(clicks.selfNormalised()) ? 1 : 0;
            robust += holds(clicks.doublyRobust().orElseThrow()) ? 1 : 0;
        }

        System.out.printf(
                "seed %d: SNIPS %d, doubly robust %d of %d intervals hold the truth%n", SEED, normalised, robust, RUNS);
        assertThat(normalised).isGreaterThanOrEqualTo((int) (0.93 * RUNS));
        assertThat(robust).isGreaterThanOrEqualTo((int) (0.93 * RUNS));
        assertThat(error / RUNS).isBetween(-0.01, 0.01);
        assertThat(errorOfWhatWasShown / RUNS).isLessThan(-0.05);
    }

    @Test
    void the_share_that_chance_could_have_shown_is_told() {
        ReleaseEstimate all = ReleaseEstimator.of(log(), NOW);
        ReleaseEstimate half = ReleaseEstimator.of(
                log().stream()
                        .map(list -> with(list, halfStrange(list.first())))
                        .toList(),
                NOW);

        assertThat(all.basis().known()).isBetween(0.85, 1.0);
        assertThat(half.basis().known()).isBetween(0.35, 0.65);
    }

    @Test
    void movies_behind_the_first_ten_that_chance_never_brings_forward_count_as_unknown() {
        var answer = answer(1, LongStream.rangeClosed(1, 2L * PLACES).boxed().toList(), -1);
        var order = Stream.concat(
                        LongStream.rangeClosed(11, 20).boxed(),
                        LongStream.rangeClosed(1, 10).boxed())
                .toList();
        var outcome = new ListOutcome(Set.of(1L, 2L, 3L), Set.of(1L), Set.of());

        var chances = ChanceOfMovies.of(answer);
        var estimate = ReleaseEstimator.of(List.of(new SeenList(1, chances, outcome, chances.first(order))), NOW);

        assertThat(estimate.basis().known()).isZero();
        assertThat(estimate.clicks()).isEmpty();
    }

    @Test
    void where_little_is_known_nothing_is_said_by_what_rewards_are_predicted() {
        var half = ReleaseEstimator.of(
                log().stream()
                        .map(list -> with(list, halfStrange(list.first())))
                        .toList(),
                NOW);

        assertThat(half.clicks().orElseThrow().doublyRobust()).isEmpty();
        assertThat(half.basis().drawn()).isBetween(1, LISTS / 10);
    }

    @Test
    void of_a_release_that_shows_nothing_that_was_seen_nothing_is_said() {
        var strange =
                log().stream().map(list -> with(list, List.of(1_001L, 1_002L))).toList();

        assertThat(ReleaseEstimator.of(strange, NOW).clicks()).isEmpty();
    }

    private static double shown(List<SeenList> log) {
        return log.stream()
                .mapToDouble(list -> list.outcome().clicked().size() / (double) PLACES)
                .average()
                .orElseThrow();
    }

    private static SeenList with(SeenList list, List<Long> first) {
        return new SeenList(list.person(), list.chances(), list.outcome(), first);
    }

    private boolean holds(Range range) {
        return range.low() <= truth && truth <= range.high();
    }

    private static List<Long> halfStrange(List<Long> order) {
        return IntStream.range(0, order.size())
                .mapToObj(place -> order.get(place) + (place % 2 == 0 ? 0 : 1_000))
                .toList();
    }

    private List<SeenList> log() {
        List<SeenList> log = new ArrayList<>();
        double sum = 0;
        for (int i = 0; i < LISTS; i++) {
            long person = 1L + i / 3;
            double mood = 0.8 + 0.4 * new SplittableRandom(person).nextDouble();
            List<Long> candidate = oneOf(candidates);
            sum += mood
                    * candidate.stream()
                            .limit(PLACES)
                            .mapToDouble(ReleaseEstimatorTest::rate)
                            .average()
                            .orElseThrow();
            log.add(seen(person, mood, oneOf(lives), candidate));
        }
        truth = sum / LISTS;
        return log;
    }

    private SeenList seen(long person, double mood, List<Long> live, List<Long> candidate) {
        List<Long> shown = new ArrayList<>(live.subList(0, PLACES));
        int drawn = random.nextDouble() < SHARE ? random.nextInt(PLACES) : -1;
        if (drawn >= 0) {
            shown.set(drawn, live.get(PLACES + random.nextInt(MOVIES - PLACES)));
        }
        Set<Long> clicked = new HashSet<>();
        shown.stream().filter(movie -> random.nextDouble() < mood * rate(movie)).forEach(clicked::add);
        var chances = ChanceOfMovies.of(answer(person, shown, drawn));
        return new SeenList(
                person, chances, new ListOutcome(Set.copyOf(shown), clicked, Set.of()), chances.first(candidate));
    }

    private static KeptAnswer answer(long person, List<Long> shown, int drawn) {
        var personal = new KeptAnswer.Personal(
                "movies_1",
                NOW,
                ListSettings.SERVED,
                0,
                Map.of(),
                Optional.of(new Ruling(RuledList.FOR_YOU, List.of(), SHARE)));
        return new KeptAnswer(
                new UUID(person, shown.hashCode()),
                person,
                NOW,
                new KeptAnswer.Question(Optional.empty(), PLACES, List.of()),
                new KeptAnswer.Made(Optional.of("1"), "default", "two_tower", false, Optional.of(personal)),
                new KeptHistory(
                        List.of(), List.of(), new KeptHistory.Unwanted(List.of(), List.of(), List.of(), List.of())),
                IntStream.range(0, shown.size())
                        .mapToObj(place -> item(shown.get(place), place, place == drawn))
                        .toList());
    }

    private static KeptAnswer.Item item(long movie, int place, boolean isDrawn) {
        double chance = isDrawn ? SHARE / PLACES / (MOVIES - PLACES) : 1 - SHARE / PLACES;
        return new KeptAnswer.Item(
                movie, 1, "for_you", List.of(), Optional.of(chance).filter(any -> place < PLACES));
    }

    /** How often a movie is clicked. */
    private static double rate(long movie) {
        return 0.05 + 0.4 * movie / MOVIES;
    }

    private List<Long> oneOf(List<List<Long>> orders) {
        return orders.get(random.nextInt(orders.size()));
    }

    /** Orders that know the rates, but for some noise. */
    private List<List<Long>> orders(double noise) {
        record Scored(long movie, double score) {}
        return IntStream.range(0, ORDERS)
                .mapToObj(any -> LongStream.rangeClosed(1, MOVIES)
                        .mapToObj(movie -> new Scored(movie, rate(movie) + noise * random.nextDouble()))
                        .sorted(Comparator.comparingDouble(Scored::score).reversed())
                        .map(Scored::movie)
                        .toList())
                .toList();
    }
}
