package marquee.evaluation.sequential;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import marquee.evaluation.statistics.Moments;
import marquee.ranking.interleaving.TeamDraft;
import org.junit.jupiter.api.Test;

class InterleavingTest {

    private static final long SEED = 22;
    private static final int MOVIES = 40;
    private static final int SHOWN = 10;
    private static final int MOST_PEOPLE = 60_000;
    private static final ConfidenceSequence SEQUENCE = new ConfidenceSequence(0.05, 2_000);

    @Test
    void interleaving_needs_less_than_half_of_the_people_that_two_variants_need() {
        var random = new SplittableRandom(SEED);
        long variants = median(() -> byVariants(random.split()));
        long interleaved = median(() -> byInterleaving(random.split()));
        System.out.printf("seed %d: %d people by variants, %d by interleaving%n", SEED, variants, interleaved);
        assertThat(interleaved).as("people, %d by variants", variants).isLessThan(variants / 2);
    }

    private static long median(LongSupplier people) {
        return IntStream.range(0, 11)
                .mapToLong(run -> people.getAsLong())
                .sorted()
                .skip(5)
                .findFirst()
                .orElseThrow();
    }

    private static long byVariants(SplittableRandom random) {
        Moments control = Moments.NONE;
        Moments treatment = Moments.NONE;
        for (int people = 2; people < MOST_PEOPLE; people += 2) {
            var one = new Viewer(random);
            control = control.plus(
                    one.clicks(one.ranked(Viewer.WORSE).subList(0, SHOWN)).size());
            var other = new Viewer(random);
            treatment = treatment.plus(
                    other.clicks(other.ranked(Viewer.BETTER).subList(0, SHOWN)).size());
            if (SEQUENCE.difference(control.estimate(), treatment.estimate()).low() > 0) {
                return people;
            }
        }
        return MOST_PEOPLE;
    }

    private static long byInterleaving(SplittableRandom random) {
        Moments preferences = Moments.NONE;
        for (int people = 1; people < MOST_PEOPLE; people++) {
            var viewer = new Viewer(random);
            var list = TeamDraft.draft(viewer.ranked(Viewer.WORSE), viewer.ranked(Viewer.BETTER), SHOWN, random);
            preferences = preferences.plus(list.preference(viewer.clicks(list.items())));
            if (SEQUENCE.mean(preferences.estimate()).low() > 0) {
                return people;
            }
        }
        return MOST_PEOPLE;
    }

    /** Somebody who likes some movies more, clicks much or little, and looks less at later places. */
    private static final class Viewer {

        static final double WORSE = 0.6;
        static final double BETTER = 0.45;

        private final SplittableRandom random;
        private final double[] liking;
        private final double eagerness;

        Viewer(SplittableRandom random) {
            this.random = random;
            this.liking = random.doubles(MOVIES).toArray();
            this.eagerness = Math.pow(random.nextDouble(), 2);
        }

        List<Integer> ranked(double error) {
            double[] guesses = IntStream.range(0, MOVIES)
                    .mapToDouble(movie -> liking[movie] + error * random.nextGaussian())
                    .toArray();
            return IntStream.range(0, MOVIES)
                    .boxed()
                    .sorted((a, b) -> Double.compare(guesses[b], guesses[a]))
                    .toList();
        }

        Set<Integer> clicks(List<Integer> shown) {
            var clicked = new HashSet<Integer>();
            for (int place = 0; place < shown.size(); place++) {
                double rate = eagerness * Math.pow(liking[shown.get(place)], 2) / (1 + 0.2 * place);
                if (random.nextDouble() < rate) {
                    clicked.add(shown.get(place));
                }
            }
            return clicked;
        }
    }
}
