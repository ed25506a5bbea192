package marquee.ranking.features;

import java.util.Arrays;
import marquee.ranking.candidates.PersonHistory;
import marquee.ranking.movies.MovieTable;

/** Who somebody is, from all of their ratings. Reused from request to request, so not thread-safe. */
final class PersonProfile {

    private static final int DECADES = 13;
    private static final int FIRST_DECADE = 190;
    private static final int UNKNOWN_YEAR = 1995;
    private static final float RECENT = 10;
    private static final long SITTING_SECONDS = 3_600;
    private static final float SECONDS_PER_DAY = 86_400;

    final float[] genresRecent = new float[MovieTable.MOST_GENRES];
    final float[] genresAll = new float[MovieTable.MOST_GENRES];
    final float[] decades = new float[DECADES];
    long chosen;
    float ratings;
    float stars;
    float spread;
    float renownRecent;
    float renown;
    float year;
    float yearSpread;
    float days;
    float sitting;

    void read(Request request, MovieTable movies) {
        PersonHistory history = request.history();
        Arrays.fill(genresRecent, 0);
        Arrays.fill(genresAll, 0);
        Arrays.fill(decades, 0);
        addUp(history, movies);
        normalise(genresRecent);
        normalise(genresAll);
        chosen = history.genres().isEmpty() ? 0 : movies.bits(history.genres());
        ratings = (float) Math.log(Math.max(1, history.size()));
        days = history.size() == 0
                ? 0
                : (float) Math.log1p(Math.max(0, history.epochSeconds()[history.size() - 1] - history.epochSeconds()[0])
                        / SECONDS_PER_DAY);
        sitting = sitting(history, request.epochSecond());
    }

    private void addUp(PersonHistory history, MovieTable movies) {
        int n = history.size();
        double weights = 0;
        double sum = 0;
        double squares = 0;
        double known = 0;
        double knownRecent = 0;
        double years = 0;
        double yearSquares = 0;
        for (int place = 0; place < n; place++) {
            int row = history.rows()[place];
            float starWeight = StarWeights.of(history.stars()[place]);
            double weight = Math.exp((place - n + 1) / RECENT);
            addGenres(movies.genres(row), starWeight, (float) weight);
            decades[decade(movies.year(row))] += (float) weight;
            double logRatings = Math.log1p(movies.ratings(row));
            int yearOf = yearOr(movies.year(row));
            weights += weight;
            sum += history.stars()[place];
            squares += history.stars()[place] * history.stars()[place];
            known += logRatings;
            knownRecent += weight * logRatings;
            years += weight * yearOf;
            yearSquares += weight * yearOf * yearOf;
        }
        double count = Math.max(1, n);
        double all = Math.max(1e-9, weights);
        stars = (float) (sum / count);
        spread = (float) Math.sqrt(Math.max(0, squares / count - stars * stars));
        renown = (float) (known / count);
        renownRecent = (float) (knownRecent / all);
        year = n == 0 ? UNKNOWN_YEAR : (float) (years / all);
        yearSpread = (float) Math.sqrt(Math.max(0, yearSquares / all - (years / all) * (years / all)));
        for (int i = 0; i < decades.length; i++) {
            decades[i] /= (float) all;
        }
    }

    private void addGenres(long bits, float starWeight, float recent) {
        float share = starWeight / (float) Math.sqrt(Math.max(1, Long.bitCount(bits)));
        for (long left = bits; left != 0; left &= left - 1) {
            int genre = Long.numberOfTrailingZeros(left);
            genresAll[genre] += share;
            genresRecent[genre] += share * recent;
        }
    }

    private static float sitting(PersonHistory history, long moment) {
        int place = history.size();
        long later = moment;
        while (place > 0 && later - history.epochSeconds()[place - 1] <= SITTING_SECONDS) {
            later = history.epochSeconds()[--place];
        }
        return (float) Math.log1p(history.size() - place);
    }

    private static void normalise(float[] vector) {
        float square = 0;
        for (float value : vector) {
            square += value * value;
        }
        float length = (float) Math.max(1e-9, Math.sqrt(square));
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
    }

    static int yearOr(int year) {
        return year == 0 ? UNKNOWN_YEAR : year;
    }

    static int decade(int year) {
        return Math.clamp(yearOr(year) / 10 - FIRST_DECADE, 0, DECADES - 1);
    }

    /** The cosine of a profile and a movie's genres. */
    static float match(float[] profile, long bits) {
        float sum = 0;
        for (long left = bits; left != 0; left &= left - 1) {
            sum += profile[Long.numberOfTrailingZeros(left)];
        }
        return sum / (float) Math.sqrt(Math.max(1, Long.bitCount(bits)));
    }
}
