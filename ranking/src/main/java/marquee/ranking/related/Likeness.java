package marquee.ranking.related;

/**
 * What two movies have in common, numbers from 0 to 1, and how it adds up.
 *
 * @param audience who rated them
 * @param content what they are about, by their texts
 * @param title what their titles share
 * @param genres {@link GenreSimilarity}
 * @param years how near the years of release are: {@link #years}
 * @param trust how much is known of the second one: {@link #trust}
 */
public record Likeness(double audience, double content, SharedTitle title, double genres, double years, double trust) {

    private static final double AUDIENCE = 1;
    private static final double CONTENT = 1.4;
    private static final double GENRES = 0.7;
    private static final double YEARS = 0.25;
    private static final double TRUST = 0.4;
    private static final double SERIES_BY_CONTENT = 1.1;
    private static final double SERIES_BY_GENRES = 1.1;

    /** Texts begin with the title, so words that titles share by chance make them alike. */
    private static final double BY_CHANCE = 0.2;

    private static final double YEARS_APART = 10;
    private static final double UNKNOWN_YEARS = 0.3;
    private static final double FEW_RATINGS = 10;

    /** How near two years are; 0 stands for one that nobody knows. */
    public static double years(int a, int b) {
        return a == 0 || b == 0 ? UNKNOWN_YEARS : Math.exp(-Math.abs(a - b) / YEARS_APART);
    }

    /** How much so many ratings tell. */
    public static double trust(int ratings) {
        return ratings / (ratings + FEW_RATINGS);
    }

    /**
     * How alike a person would call them, the larger the more. Titles alone say nothing: those of a series count as far as the
     * movies are alike by what they are about and in their genres, and any others are taken out of what the texts have in
     * common. The weights were chosen on pairs of relatives in ml-latest-small and on who liked what together.
     */
    public double score() {
        double about = Math.max(0, content - (title.series() ? 0 : BY_CHANCE * title.words()));
        double series = title.series() ? title.words() : 0;
        return AUDIENCE * Math.sqrt(Math.max(0, audience))
                + CONTENT * about
                + GENRES * genres
                + YEARS * years
                + TRUST * trust
                + series * (SERIES_BY_CONTENT * about + SERIES_BY_GENRES * genres);
    }
}
