package marquee.catalog.generate;

import it.unimi.dsi.fastutil.doubles.DoubleArrayList;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marquee.catalog.simulation.Dice;
import marquee.catalog.simulation.Repertoire;
import marquee.catalog.simulation.Shelf;
import marquee.catalog.simulation.WeightedChoice;

/**
 * The movies of a world, each computed from the seed and its number when it is asked for. A rated movie stands on its
 * kind's shelf and, less prominently, on a second one. Thread-safe.
 */
final class WorldMovies {

    private static final int RATED_MOVIES_PER_KIND = 40;
    private static final int MOST_KINDS = 300;
    private static final int NEWEST = 2024;
    private static final int YEARS = 100;
    private static final double MIXED = 0.4;
    private static final double SECOND_SHELF = 0.3;

    private final WorldPlan plan;
    private final List<Kind> kinds;
    private final WeightedChoice kindChoice;

    WorldMovies(WorldPlan plan) {
        this.plan = plan;
        kinds = Kind.all(Math.clamp(plan.rated() / RATED_MOVIES_PER_KIND, 4, MOST_KINDS), plan.seed());
        kindChoice = new WeightedChoice(IntStream.range(0, kinds.size())
                .mapToDouble(kind ->
                        StrictMath.pow(Dice.of(plan.seed(), "share", kind).uniform() + 0.05, -0.7))
                .toArray());
    }

    WorldPlan plan() {
        return plan;
    }

    Kind kind(int number) {
        return kinds.get(number);
    }

    /** What is behind a movie; fame follows Zipf-Mandelbrot's law, (rank + q)^-1.2, with uniform ranks. */
    Traits traits(int movie) {
        Dice dice = Dice.of(plan.seed(), "traits", movie);
        int kind = kindChoice.draw(dice);
        int second = dice.uniform() < MIXED ? kindChoice.draw(dice) : kind;
        double age = dice.uniform();
        int year = NEWEST - (int) (YEARS * age * age);
        double fame = StrictMath.pow(dice.uniform() + 0.001, -1.2);
        double quality = 0.3 * dice.bell() + 0.06 * (StrictMath.log(fame) - 6);
        return new Traits(kind, second, year, fame, quality);
    }

    /** The rated movies on their shelves. */
    Repertoire repertoire() {
        float[] quality = new float[plan.rated()];
        short[] years = new short[plan.rated()];
        List<ShelfInMaking> making =
                Stream.generate(ShelfInMaking::new).limit(kinds.size()).toList();
        for (int movie = 0; movie < plan.rated(); movie++) {
            Traits traits = traits(movie);
            quality[movie] = (float) traits.quality();
            years[movie] = (short) traits.year();
            making.get(traits.kind()).add(movie, traits.fame());
            if (traits.secondKind() != traits.kind()) {
                making.get(traits.secondKind()).add(movie, SECOND_SHELF * traits.fame());
            }
        }
        return new Repertoire(shelves(making), quality, years);
    }

    private List<Shelf> shelves(List<ShelfInMaking> making) {
        List<Shelf> shelves = new ArrayList<>();
        for (int kind = 0; kind < kinds.size(); kind++) {
            ShelfInMaking shelf = making.get(kind);
            if (!shelf.movies.isEmpty()) {
                shelves.add(
                        new Shelf(kinds.get(kind).factors(), shelf.movies.toIntArray(), shelf.fame.toDoubleArray()));
            }
        }
        return shelves;
    }

    private static final class ShelfInMaking {
        private final IntArrayList movies = new IntArrayList();
        private final DoubleArrayList fame = new DoubleArrayList();

        void add(int movie, double weight) {
            movies.add(movie);
            fame.add(weight);
        }
    }
}
