package marquee.ranking.taste;

import marquee.ranking.movies.MovieTraits;

/** What the genres of the movies say, those that are missing among them included. */
final class GenreEvidence implements Evidence {

    private static final double BLUR = 2;

    private final double[] genres;
    private final double others;
    private final double belief;

    private GenreEvidence(double[] genres, double others, double belief) {
        this.genres = genres;
        this.others = others;
        this.belief = belief;
    }

    /**
     * @param doubt the Bayes factor, as a logarithm, from which genres are rather believed than not
     */
    static GenreEvidence of(TraitCounts counts, Population population, double doubt) {
        var genres = new double[population.genres()];
        double others = 0;
        double bayesFactor = 0;
        for (int genre = 0; genre < genres.length; genre++) {
            double usual = population.genreShare(genre);
            double share = (counts.genre(genre) + PRIOR * usual) / (counts.inGenres() + PRIOR);
            double without = Math.log((1 - share) / (1 - usual));
            genres[genre] = Math.log(share / usual) - without;
            others += without;
            bayesFactor += bayesFactor(counts.genre(genre), counts.movies(), usual)
                    + bayesFactor(counts.movies() - counts.genre(genre), counts.movies(), 1 - usual);
        }
        return new GenreEvidence(genres, others, counts.chosen() > 0 ? 1 : Evidence.belief(bayesFactor, doubt, BLUR));
    }

    /** How well the movies that have something are foretold, each by the others. */
    private static double bayesFactor(double having, double movies, double usual) {
        double foretold = (Math.max(0, having - 1) + PRIOR * usual) / (Math.max(0, movies - 1) + PRIOR);
        return having <= 0 ? 0 : having * Math.log(foretold / usual);
    }

    /** How far the genres are believed, 0 to 1. */
    double belief() {
        return belief;
    }

    /** Nothing of a movie whose genres nobody knows. */
    @Override
    public double of(MovieTraits movie) {
        double sum = movie.genres() == 0 ? 0 : others;
        for (long left = movie.genres(); left != 0; left &= left - 1) {
            sum += genres[Long.numberOfTrailingZeros(left)];
        }
        return belief * sum;
    }
}
