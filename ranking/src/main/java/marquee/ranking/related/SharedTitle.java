package marquee.ranking.related;

/**
 * What the titles of two movies share.
 *
 * @param words how alike they are: {@link TitleSimilarity}
 * @param series whether they are those of one series: {@link TitleWords#isOfSeries}
 */
public record SharedTitle(double words, boolean series) {

    /** Nothing. */
    public static final SharedTitle NONE = new SharedTitle(0, false);

    /** Compares two titles of which it is not known how common their words are. */
    static SharedTitle of(TitleWords a, TitleWords b) {
        return new SharedTitle(TitleSimilarity.BY_LENGTH.of(a, b), a.isOfSeries(b));
    }
}
