package marquee.ranking.taste;

import marquee.ranking.movies.MovieTraits;

/** Some of the movies that a person rated, counted by what they are like. */
final class TraitCounts {

    private final double[] genres;
    private final double[] parts;
    private final double[] eras = new double[Slots.ERAS.slots()];
    private final double[] fame = new double[Slots.FAME.slots()];
    private double movies;
    private double chosen;

    TraitCounts(int genres) {
        this.genres = new double[genres];
        this.parts = new double[genres];
    }

    /** Counts a movie. */
    void add(MovieTraits movie, double weight) {
        long bits = movie.genres();
        double part = weight / Math.max(1, Long.bitCount(bits));
        for (long left = bits; left != 0; left &= left - 1) {
            genres[Long.numberOfTrailingZeros(left)] += weight;
            parts[Long.numberOfTrailingZeros(left)] += part;
        }
        if (movie.year() > 0) {
            eras[Slots.era(movie.year())] += weight;
        }
        if (movie.ratings() > 0) {
            fame[Slots.fame(movie.ratings())] += weight;
        }
        movies += weight;
    }

    /** Counts a genre that the person chose like so many movies of it. */
    void choose(int genre, double weight) {
        genres[genre] += weight;
        parts[genre] += weight;
        chosen += weight;
    }

    /** Movies of a genre. */
    double genre(int genre) {
        return genres[genre];
    }

    /** The same with each movie divided among its genres. */
    double part(int genre) {
        return parts[genre];
    }

    /** Movies that say something of genres. */
    double inGenres() {
        return movies + chosen;
    }

    /** Movies rated. */
    double movies() {
        return movies;
    }

    /** What choosing genres weighs. */
    double chosen() {
        return chosen;
    }

    double[] eras() {
        return eras;
    }

    double[] fame() {
        return fame;
    }
}
