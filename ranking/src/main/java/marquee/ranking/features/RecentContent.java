package marquee.ranking.features;

import java.util.Arrays;
import marquee.ranking.candidates.PersonHistory;
import marquee.ranking.movies.MovieTable;

/**
 * What somebody's latest movies are about, beside what a candidate is about. Sketches are kept as integers in a row, which the
 * JVM multiplies many at once. Reused from request to request, so not thread-safe.
 */
final class RecentContent {

    private static final int LATEST = 10;
    private static final float DISLIKED = 2.5f;
    private static final float NOTHING = -1;

    private final int[] recent = new int[MovieTable.SKETCH];
    private final Latest liked = new Latest();
    private final Latest disliked = new Latest();
    private final int[] candidate = new int[MovieTable.SKETCH];
    private int recentCount;

    /** The latest movies of a kind. */
    private static final class Latest {

        private static final int MOST = 5;

        private final int[] sketches = new int[MOST * MovieTable.SKETCH];
        private int count;

        void add(int row, MovieTable movies) {
            if (count < MOST) {
                movies.readContent(row, sketches, count * MovieTable.SKETCH);
                count++;
            }
        }

        float nearest(int[] candidate) {
            float nearest = NOTHING;
            for (int i = 0; i < count; i++) {
                nearest = Math.max(nearest, MovieTable.contentSimilarity(candidate, sketches, i * MovieTable.SKETCH));
            }
            return nearest;
        }
    }

    /** Reads somebody's latest movies. */
    void read(PersonHistory history, MovieTable movies) {
        Arrays.fill(recent, 0);
        recentCount = 0;
        liked.count = 0;
        disliked.count = 0;
        for (int place = history.size() - 1; place >= 0; place--) {
            int row = history.rows()[place];
            if (recentCount < LATEST) {
                movies.addContent(row, recent);
                recentCount++;
            }
            if (history.likes(place)) {
                liked.add(row, movies);
            } else if (history.stars()[place] <= DISLIKED) {
                disliked.add(row, movies);
            }
        }
    }

    /** Reads what a candidate is about. */
    void readCandidate(int row, MovieTable movies) {
        movies.readContent(row, candidate, 0);
    }

    /** How alike the candidate is to all latest movies, on average. */
    float ofRecent() {
        return recentCount == 0 ? NOTHING : MovieTable.contentSimilarity(candidate, recent, 0) / recentCount;
    }

    /** How alike it is to the most alike of the latest that were liked. */
    float ofLiked() {
        return liked.nearest(candidate);
    }

    /** The same of those that were disliked. */
    float ofDisliked() {
        return disliked.nearest(candidate);
    }
}
