package marquee.backend.ratings;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import it.unimi.dsi.fastutil.longs.LongSets;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import marquee.catalog.hash.Sha256;

/**
 * Everything one person has told: immutable, shared between requests.
 *
 * @param userId the person
 * @param version grows with every change of their ratings
 * @param genres chosen when they started
 * @param ratings oldest first, and among them what they watched without rating it
 * @param rated the ids of these movies
 * @param isCurrent whether nothing was told since; false for what is remembered while the database is away
 */
public record History(
        long userId, long version, List<String> genres, List<RatedMovie> ratings, LongSet rated, boolean isCurrent) {

    /** A number that no person gets, behind those of all newcomers. */
    private static final long NOBODY = Long.MAX_VALUE;

    /** A history whose rated movies are those of the ratings. */
    public History(long userId, long version, List<String> genres, List<RatedMovie> ratings) {
        this(userId, version, List.copyOf(genres), List.copyOf(ratings), ids(ratings), true);
    }

    /** Of somebody who has told nothing. */
    public static History empty(long userId) {
        return new History(userId, 0, List.of(), List.of());
    }

    /**
     * Of somebody who is no person of ours, so that no tower knows their number. Its version tells one such history from
     * another as far as 64 bits of a hash do, which is what whatever is computed from it is kept under.
     */
    public static History ofNobody(List<String> genres, List<RatedMovie> ratings) {
        return new History(NOBODY, hash(genres, ratings), genres, ratings);
    }

    private static long hash(List<String> genres, List<RatedMovie> ratings) {
        var said = genres + " " + ratings;
        byte[] hash = Sha256.digest().digest(said.getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(hash).getLong();
    }

    /** The same, as something that may have changed since. */
    History remembered() {
        return new History(userId, version, genres, ratings, rated, false);
    }

    /** The same person had they not rated this movie. */
    public History without(long movieId) {
        return new History(
                userId,
                version,
                genres,
                ratings.stream().filter(rating -> rating.movieId() != movieId).toList());
    }

    private static LongSet ids(List<RatedMovie> ratings) {
        var ids = new LongOpenHashSet(ratings.size());
        ratings.forEach(rating -> ids.add(rating.movieId()));
        return LongSets.unmodifiable(ids);
    }
}
