package marquee.backend.ratings;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import it.unimi.dsi.fastutil.longs.LongSets;
import java.util.List;

/**
 * Everything one person has told: immutable, shared between requests.
 *
 * @param userId the person
 * @param version grows with every change of their ratings
 * @param genres chosen when they started
 * @param ratings oldest first
 * @param rated the ids of the rated movies
 */
public record History(long userId, long version, List<String> genres, List<RatedMovie> ratings, LongSet rated) {

    /** A history whose rated movies are those of the ratings. */
    public History(long userId, long version, List<String> genres, List<RatedMovie> ratings) {
        this(userId, version, List.copyOf(genres), List.copyOf(ratings), ids(ratings));
    }

    private static LongSet ids(List<RatedMovie> ratings) {
        var ids = new LongOpenHashSet(ratings.size());
        ratings.forEach(rating -> ids.add(rating.movieId()));
        return LongSets.unmodifiable(ids);
    }
}
