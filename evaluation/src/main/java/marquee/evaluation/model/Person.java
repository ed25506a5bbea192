package marquee.evaluation.model;

import java.util.List;
import marquee.evaluation.data.Interactions;

/**
 * Somebody to recommend to: a row in the training ratings, or nobody known, and what they have rated so far. A view of
 * the ratings it was made from; immutable.
 */
public final class Person {

    /** The row of somebody the training has not seen. */
    public static final int UNSEEN = -1;

    private final int row;
    private final Interactions ratings;
    private final int start;
    private final int end;
    private final boolean silent;
    private final List<String> genres;

    private Person(int row, Interactions ratings, int start, int end, boolean silent, List<String> genres) {
        this.row = row;
        this.ratings = ratings;
        this.start = start;
        this.end = end;
        this.silent = silent;
        this.genres = genres;
    }

    /** Somebody whose ratings are part of the training. */
    public static Person known(int row, Interactions ratings) {
        return new Person(row, ratings, ratings.start(row), ratings.end(row), false, List.of());
    }

    /** Somebody who came after the training, with the ratings they have in this row of {@code ratings}. */
    public static Person unseen(int row, Interactions ratings) {
        return new Person(UNSEEN, ratings, ratings.start(row), ratings.end(row), false, List.of());
    }

    /** The same person after they chose genres. */
    public Person choosing(List<String> chosen) {
        return new Person(row, ratings, start, end, silent, List.copyOf(chosen));
    }

    /** The same person before they told what they rated: nobody may use it, but it is not shown to them either. */
    public Person silent() {
        return new Person(row, ratings, start, end, true, genres);
    }

    /** The row in the training ratings, or {@link #UNSEEN}. */
    public int row() {
        return row;
    }

    /** Number of ratings that a recommender may use. */
    public int count() {
        return silent ? 0 : seen();
    }

    /** Number of ratings so far, told or not. */
    public int seen() {
        return end - start;
    }

    /** Names of the genres that the person chose; empty where nobody was asked. */
    public List<String> genres() {
        return genres;
    }

    /** Row of the i-th rated movie, oldest first. */
    public int movie(int i) {
        return ratings.item(start + i);
    }

    /** Stars of the i-th rating, 0.5 to 5. */
    public float stars(int i) {
        return ratings.stars(start + i);
    }

    /** Whether the i-th rating is positive. */
    public boolean positive(int i) {
        return ratings.positive(start + i);
    }

    /** When the i-th rating was given, in seconds since 1970, UTC. */
    public long epochSecond(int i) {
        return ratings.epochSecond(start + i);
    }
}
