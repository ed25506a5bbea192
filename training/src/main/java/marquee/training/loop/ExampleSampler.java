package marquee.training.loop;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import marquee.evaluation.data.Interactions;
import marquee.towers.inference.UserTowerInputs;
import marquee.training.graph.Example;
import marquee.training.settings.Sampling;

/** Draws training examples: a person, a random moment of their history, a random part of what came before hidden. */
final class ExampleSampler {

    private static final float SECONDS_PER_DAY = 86_400;
    private static final int EARLY = 8;

    private final Interactions ratings;
    private final Sampling sampling;
    private final Phase phase;
    private final int[] people;

    ExampleSampler(Interactions ratings, Sampling sampling, Phase phase) {
        this.ratings = ratings;
        this.sampling = sampling;
        this.phase = phase;
        this.people = IntStream.range(0, ratings.users())
                .filter(user -> ratings.count(user) >= 2)
                .filter(user -> IntStream.range(ratings.start(user) + 1, ratings.end(user))
                        .anyMatch(ratings::positive))
                .toArray();
    }

    /** As many examples as a step takes. */
    List<Example> draw(RandomGenerator random) {
        var examples = new ArrayList<Example>();
        while (examples.size() < phase.batch()) {
            int user = people[random.nextInt(people.length)];
            int cut = ratings.start(user) + 1 + random.nextInt(range(user, random));
            int[] targets = targets(user, cut);
            if (targets.length > 0) {
                examples.add(new Example(history(user, cut, random), targets));
            }
        }
        return examples;
    }

    private int range(int user, RandomGenerator random) {
        int all = ratings.count(user) - 1;
        return random.nextDouble() < phase.earlyCuts() ? Math.min(all, EARLY) : all;
    }

    private int[] targets(int user, int cut) {
        var targets = new IntArrayList();
        for (int p = cut; p < ratings.end(user) && targets.size() < sampling.targets(); p++) {
            if (ratings.positive(p)) {
                targets.add(ratings.item(p) + 1);
            }
        }
        return targets.toIntArray();
    }

    private UserTowerInputs history(int user, int cut, RandomGenerator random) {
        int length = Math.min(sampling.maxHistory(), cut - ratings.start(user));
        var movies = new int[length];
        var stars = new float[length];
        var ages = new float[length];
        double dropout = random.nextDouble() * 2 * sampling.historyDropout();
        for (int i = 0; i < length; i++) {
            int position = cut - 1 - i;
            boolean hidden = random.nextDouble() < Math.min(dropout, 0.9);
            movies[i] = hidden ? 0 : ratings.item(position) + 1;
            stars[i] = ratings.stars(position);
            ages[i] = (ratings.epochSecond(cut) - ratings.epochSecond(position)) / SECONDS_PER_DAY;
        }
        int number = random.nextDouble() < sampling.userDropout() ? 0 : user + 1;
        return new UserTowerInputs(number, movies, stars, ages);
    }
}
