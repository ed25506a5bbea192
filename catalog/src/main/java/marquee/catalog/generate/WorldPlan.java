package marquee.catalog.generate;

/**
 * How large a world is.
 *
 * @param movies all of them
 * @param people numbered from 1
 * @param ratings all of them, exactly
 * @param ratedShare how many of the movies anyone rates, above 0 and at most 1; the rest is content-only
 * @param seed the same plan makes the same files on every machine
 */
public record WorldPlan(int movies, int people, long ratings, double ratedShare, long seed) {

    /** @throws IllegalArgumentException when such a world cannot be; the message is one sentence with the remedy */
    public WorldPlan {
        check(movies >= 20, "--movies %,d is too few: give at least 20.".formatted(movies));
        check(people >= 1, "--users %,d is too few: give at least 1.".formatted(people));
        check(
                ratedShare > 0 && ratedShare <= 1,
                "--rated-share %s is no share: give a number above 0, at most 1.".formatted(ratedShare));
        long possible = (long) people * mostPerPerson(rated(movies, ratedShare));
        check(
                ratings >= people && ratings <= possible,
                "--ratings %,d does not fit: %,d people give between %,d and %,d ratings of %,d rated movies."
                        .formatted(ratings, people, people, possible, rated(movies, ratedShare)));
    }

    /** Movies somebody may rate: the first ones. */
    int rated() {
        return rated(movies, ratedShare);
    }

    /** A person rates at most a third of the rated movies. */
    int mostPerPerson() {
        return mostPerPerson(rated());
    }

    private static int rated(int movies, double share) {
        return Math.max(3, (int) Math.round(movies * share));
    }

    private static int mostPerPerson(int rated) {
        return rated / 3;
    }

    private static void check(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
