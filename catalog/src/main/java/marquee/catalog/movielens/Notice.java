package marquee.catalog.movielens;

/** What GroupLens asks everyone who uses MovieLens to know and to say; from the READMEs of the releases. */
final class Notice {

    private static final String COMMON = """
            MovieLens data by GroupLens, University of Minnesota (https://grouplens.org/datasets/movielens/). \
            For research purposes; no commercial use without GroupLens's permission, no endorsement by the \
            University or GroupLens, no warranty. %s
            Please cite: F. Maxwell Harper and Joseph A. Konstan. 2015. The MovieLens Datasets: History and Context. \
            ACM Transactions on Interactive Intelligent Systems 5, 4, Article 19. https://doi.org/10.1145/2827872""";

    /** The csv releases and 10M. */
    static final String REDISTRIBUTION_UNDER_THE_SAME_TERMS =
            COMMON.formatted("It may be passed on under the same conditions.");

    /** 100K and 1M. */
    static final String REDISTRIBUTION_BY_PERMISSION =
            COMMON.formatted("It may be passed on only with GroupLens's separate permission.");

    private Notice() {}
}
