package marquee.ranking.features;

import java.util.Arrays;
import marquee.ranking.features.HistorySignals.Signal;
import marquee.ranking.movies.MovieTable;

/**
 * Computes the features of a request's candidates, one row of {@link Feature#COUNT} numbers after the other. Reused from
 * request to request, so not thread-safe; makes no objects. Training and serving both call it, so that the same request
 * gives the same bits.
 */
public final class FeatureRows {

    private static final float PRIOR_RATINGS = 5;
    private static final float PRIOR_STARS = 3.5f;
    private static final long SECONDS_PER_HOUR = 3_600;
    private static final long HOURS_PER_DAY = 24;

    private static final float[] LOG_RANKS = logRanks();

    private final HistorySignals signals = new HistorySignals();
    private final MergedCandidates candidates = new MergedCandidates();
    private final PersonProfile profile = new PersonProfile();
    private final RecentContent content = new RecentContent();
    private final float[] values = new float[MergedCandidates.MOST * Feature.COUNT];
    private final long[] order = new long[MergedCandidates.MOST];

    /**
     * Chooses the candidates of a request and computes their features.
     *
     * @param sources of candidates beside the neighbours of the history
     */
    public void read(Request request, Sources sources, RankingTables tables) {
        signals.read(request.history(), tables);
        candidates.merge(sources, signals);
        profile.read(request, tables.movies());
        content.read(request.history(), tables.movies());
        long moment = tables.times().known(request.epochSecond());
        int era = tables.times().era(moment);
        for (int place = 0; place < candidates.size(); place++) {
            int row = candidates.row(place);
            int at = place * Feature.COUNT;
            set(at, Feature.TOWER, request.scores().of(row));
            pair(at, row);
            content(at, row, tables.movies());
            movie(at, row, tables.movies());
            time(at, row, tables, moment, era);
            match(at, row, tables.movies());
            person(at);
            set(at, Feature.HOUR, (int) Math.floorMod(request.epochSecond() / SECONDS_PER_HOUR, HOURS_PER_DAY));
            set(at, Feature.SOURCES, candidates.sources(place));
        }
        withinTheList();
    }

    /** The candidates whose features these are. */
    public MergedCandidates candidates() {
        return candidates;
    }

    /** The features, row by row; overwritten by the next request. */
    public float[] values() {
        return values;
    }

    private void pair(int at, int row) {
        set(at, Feature.NEXT, signals.get(row, Signal.NEXT));
        set(at, Feature.BESIDE_RECENT, signals.get(row, Signal.BESIDE_RECENT));
        set(at, Feature.BESIDE_FIFTEEN, signals.get(row, Signal.BESIDE_FIFTEEN));
        set(at, Feature.BESIDE_LIKED, signals.get(row, Signal.BESIDE_LIKED));
        set(at, Feature.BESIDE_DISLIKED, signals.get(row, Signal.BESIDE_DISLIKED));
        set(at, Feature.NEAREST_LIKED, signals.get(row, Signal.NEAREST_LIKED));
        set(at, Feature.NEAREST_DISLIKED, signals.get(row, Signal.NEAREST_DISLIKED));
    }

    private void content(int at, int row, MovieTable movies) {
        content.readCandidate(row, movies);
        set(at, Feature.CONTENT_NEAREST, content.ofLiked());
        set(at, Feature.CONTENT_DISLIKED, content.ofDisliked());
        set(at, Feature.CONTENT_RECENT, content.ofRecent());
    }

    private void movie(int at, int row, MovieTable movies) {
        float ratings = movies.ratings(row);
        set(at, Feature.RATINGS, (float) Math.log(1.0 + ratings));
        set(at, Feature.LIKES, (float) Math.log(1.0 + movies.likes(row)));
        set(
                at,
                Feature.WEIGHTED_STARS,
                (ratings * movies.meanStars(row) + PRIOR_RATINGS * PRIOR_STARS) / (ratings + PRIOR_RATINGS));
        set(at, Feature.GENRES, Long.bitCount(movies.genres(row)));
    }

    private void time(int at, int row, RankingTables tables, long moment, int era) {
        float around = tables.times().around(row, era);
        set(at, Feature.ERA_RATINGS, around);
        set(at, Feature.ERA_SHARE, around - values[at + Feature.RATINGS.place()]);
        int year = tables.movies().year(row);
        set(at, Feature.AGE, year == 0 ? Float.NaN : RatingTimes.year(moment) - year);
        set(at, Feature.YEARS_RATED, tables.times().yearsRated(row, moment));
    }

    private void match(int at, int row, MovieTable movies) {
        long genres = movies.genres(row);
        set(at, Feature.GENRES_RECENT, PersonProfile.match(profile.genresRecent, genres));
        set(at, Feature.GENRES_ALL, PersonProfile.match(profile.genresAll, genres));
        set(at, Feature.GENRES_CHOSEN, Long.bitCount(genres & profile.chosen));
        set(at, Feature.DECADE, profile.decades[PersonProfile.decade(movies.year(row))]);
        set(at, Feature.YEARS_APART, PersonProfile.yearOr(movies.year(row)) - profile.year);
        float renown = values[at + Feature.RATINGS.place()];
        set(at, Feature.RENOWN_APART_RECENT, renown - profile.renownRecent);
        set(at, Feature.RENOWN_APART, renown - profile.renown);
    }

    private void person(int at) {
        set(at, Feature.PERSON_RATINGS, profile.ratings);
        set(at, Feature.PERSON_STARS, profile.stars);
        set(at, Feature.PERSON_SPREAD, profile.spread);
        set(at, Feature.PERSON_RENOWN, profile.renownRecent);
        set(at, Feature.PERSON_YEARS_SPREAD, profile.yearSpread);
        set(at, Feature.PERSON_DAYS, profile.days);
        set(at, Feature.SITTING, profile.sitting);
    }

    private void withinTheList() {
        deviations(Feature.TOWER, Feature.TOWER_DEVIATIONS);
        deviations(Feature.BESIDE_RECENT, Feature.BESIDE_DEVIATIONS);
        rank(Feature.TOWER, Feature.TOWER_RANK);
        rank(Feature.NEXT, Feature.NEXT_RANK);
        rank(Feature.BESIDE_RECENT, Feature.BESIDE_RANK);
        rank(Feature.BESIDE_LIKED, Feature.BESIDE_LIKED_RANK);
        rank(Feature.ERA_RATINGS, Feature.ERA_RANK);
        shareOfLargest(Feature.TOWER);
    }

    private static float[] logRanks() {
        var logs = new float[MergedCandidates.MOST];
        for (int rank = 0; rank < logs.length; rank++) {
            logs[rank] = (float) Math.log1p(rank);
        }
        return logs;
    }

    private void deviations(Feature of, Feature into) {
        int count = candidates.size();
        double sum = 0;
        double squares = 0;
        for (int place = 0; place < count; place++) {
            double value = get(place, of);
            sum += value;
            squares += value * value;
        }
        double mean = sum / Math.max(1, count);
        double deviation = Math.sqrt(Math.max(0, squares / Math.max(1, count) - mean * mean)) + 1e-9;
        for (int place = 0; place < count; place++) {
            set(place * Feature.COUNT, into, (float) ((get(place, of) - mean) / deviation));
        }
    }

    private void rank(Feature of, Feature into) {
        int count = candidates.size();
        for (int place = 0; place < count; place++) {
            order[place] = DescendingKeys.key(get(place, of), place);
        }
        Arrays.sort(order, 0, count);
        for (int rank = 0; rank < count; rank++) {
            set(DescendingKeys.index(order[rank]) * Feature.COUNT, into, LOG_RANKS[rank]);
        }
    }

    private void shareOfLargest(Feature of) {
        float largest = 1e-9f;
        for (int place = 0; place < candidates.size(); place++) {
            largest = Math.max(largest, Math.abs(get(place, of)));
        }
        for (int place = 0; place < candidates.size(); place++) {
            set(place * Feature.COUNT, of, get(place, of) / largest);
        }
    }

    private float get(int place, Feature feature) {
        return values[place * Feature.COUNT + feature.place()];
    }

    private void set(int at, Feature feature, float value) {
        values[at + feature.place()] = value;
    }
}
