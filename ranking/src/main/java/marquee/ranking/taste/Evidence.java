package marquee.ranking.taste;

import marquee.ranking.movies.MovieTraits;

/** What one trait of the movies that a person rated says of another movie. Implementations are immutable and thread-safe. */
interface Evidence {

    /** Nothing. */
    Evidence NONE = movie -> 0;

    /**
     * As many movies of the person as everybody's likes weigh: the first few only lean, many say it all.
     */
    double PRIOR = 4;

    /**
     * The logarithm of how much likelier such a movie is among those of the person than among everybody's likes (naive Bayes
     * smoothed by the population; Manning, Raghavan &amp; Sch&uuml;tze, Introduction to Information Retrieval, 2008, 13),
     * times how far the person is to be taken for somebody unusual. Five westerns against a share of 2% are overwhelming,
     * five dramas against one of 40% say nearly nothing.
     */
    double of(MovieTraits movie);

    /**
     * How far to believe that a person is unlike everybody (Kass &amp; Raftery, Bayes Factors, JASA 90(430), 1995).
     *
     * @param bayesFactor the logarithm of how much better each of their movies is foretold by the others than by everybody's
     *     likes
     * @param doubt the Bayes factor that leaves it open, as a logarithm
     * @param blur how far around that it is nearly open
     * @return 0 to 1
     */
    static double belief(double bayesFactor, double doubt, double blur) {
        return 1 / (1 + Math.exp((doubt - bayesFactor) / blur));
    }
}
