package marquee.ranking.sources;

import marquee.ranking.movies.MovieTable;

/**
 * What a movie table has for one person with one vector, beside the movies nearest to it: made once for the person, not for
 * each list. Immutable and thread-safe; some 10 KB.
 */
public final class OtherSources {

    private final NeighbourPlaces places;
    private final int[] rows;
    private final float[] scores;

    /**
     * @param places among the neighbours of what the person liked
     * @param rows of candidates, each once
     * @param vector of the person
     */
    public OtherSources(NeighbourPlaces places, int[] rows, MovieTable movies, float[] vector) {
        this.places = places;
        this.rows = rows.clone();
        this.scores = new float[rows.length];
        for (int i = 0; i < rows.length; i++) {
            scores[i] = movies.score(rows[i], vector);
        }
    }

    /** The places among the neighbours of what the person liked. */
    public NeighbourPlaces places() {
        return places;
    }

    /** How many candidates. */
    public int size() {
        return rows.length;
    }

    /** The row of one. */
    public int row(int place) {
        return rows[place];
    }

    /** What the towers say of it. */
    public float score(int place) {
        return scores[place];
    }
}
