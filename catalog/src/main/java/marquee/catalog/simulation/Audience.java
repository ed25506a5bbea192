package marquee.catalog.simulation;

import java.util.BitSet;

/**
 * Simulated people in front of a repertoire. Each has a taste of their own (a point in a space of a few dimensions, so
 * that ratings have low rank), chooses among what they like and what everyone knows, often goes on to something similar
 * after a movie they liked, never rates a movie before its year, and gives
 *
 * <p>stars = 3.1 + 0.5 liking + quality of the movie + generosity of the person + noise, to the nearest half.
 *
 * <p>The same seed gives the same ratings on every machine, whatever the order in which people are asked. Thread-safe.
 */
public final class Audience {

    private static final double BASE = 3.1;
    private static final double LIKING = 0.5;
    private static final double GENEROSITY = 0.35;
    private static final double NOISE = 0.6;
    private static final double FOLLOWS_UP = 0.4;
    private static final int POSITIVE = 8;
    private static final int TRIES = 100;

    private final Repertoire repertoire;
    private final long seed;

    /** @param repertoire what they choose from */
    public Audience(Repertoire repertoire, long seed) {
        this.repertoire = repertoire;
        this.seed = seed;
    }

    /**
     * Lets one person rate movies, in the order of time, none twice.
     *
     * @param person number of the person
     * @param count ratings to give, at most {@link Repertoire#size()}
     */
    public void rate(long person, int count, RatingSink sink) {
        new Visitor(person, count).rateAll(sink);
    }

    private final class Visitor {
        private final int count;
        private final Dice dice;
        private final Preferences preferences;
        private final Sessions sessions;
        private final double generosity;
        private final BitSet rated = new BitSet(repertoire.size());
        private int shelf;
        private boolean enthusiastic;

        Visitor(long person, int count) {
            this.count = count;
            dice = Dice.of(seed, "person", person);
            preferences = new Preferences(repertoire, dice);
            sessions = new Sessions(dice);
            generosity = GENEROSITY * dice.bell();
        }

        void rateAll(RatingSink sink) {
            for (int i = 0; i < count; i++) {
                double progress = (double) i / count;
                long now = sessions.next(progress);
                int movie = choose(progress);
                rated.set(movie);
                int halfStars = halfStars(movie, progress);
                enthusiastic = halfStars >= POSITIVE;
                sink.rated(movie, halfStars, now);
            }
        }

        private int choose(double progress) {
            int year = sessions.year();
            int before = shelf;
            for (int i = 0; i < TRIES; i++) {
                boolean followsUp = enthusiastic && dice.uniform() < FOLLOWS_UP;
                shelf = followsUp ? repertoire.shelfLike(before, dice) : preferences.shelf(progress, dice);
                int movie = repertoire.shelf(shelf).draw(dice);
                if (repertoire.year(movie) <= year && !rated.get(movie)) {
                    return movie;
                }
            }
            return anyUnrated(year);
        }

        /** For the few who have seen nearly everything; prefers movies that are out. */
        private int anyUnrated(int year) {
            int start = dice.below(repertoire.size());
            int unrated = nextUnrated(start);
            for (int i = 0; i < repertoire.size() && repertoire.year(unrated) > year; i++) {
                unrated = nextUnrated(unrated + 1);
            }
            return unrated;
        }

        private int nextUnrated(int from) {
            int next = rated.nextClearBit(from);
            return next < repertoire.size() ? next : rated.nextClearBit(0);
        }

        private int halfStars(int movie, double progress) {
            double stars = BASE
                    + LIKING * preferences.liking(shelf, progress)
                    + repertoire.quality(movie)
                    + generosity
                    + NOISE * dice.bell();
            return (int) Math.clamp(Math.rint(2 * stars), 1, 10);
        }
    }
}
