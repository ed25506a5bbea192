package marquee.towers.release;

import it.unimi.dsi.fastutil.longs.Long2IntMap;
import it.unimi.dsi.fastutil.longs.Long2IntOpenHashMap;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.List;

/**
 * The numbers by which the towers know movies, people and genres: 1 to n in the order given, 0 for everything else.
 * Genres follow the movies in the same numbering, since a chosen genre enters a history as if it were a movie. Immutable
 * and thread-safe.
 */
public final class Vocabulary {

    /** The number of whatever the towers do not know; also padding. */
    public static final int UNKNOWN = 0;

    private final long[] movies;
    private final long[] users;
    private final List<String> genres;
    private final Long2IntMap movieNumbers;
    private final Long2IntMap userNumbers;
    private final Object2IntMap<String> genreNumbers;

    /**
     * @param movies movie ids, the first becoming number 1
     * @param users the dataset's user ids, the first becoming number 1
     * @param genres genre names, the first becoming the number after the last movie
     */
    public Vocabulary(long[] movies, long[] users, List<String> genres) {
        this.movies = movies.clone();
        this.users = users.clone();
        this.genres = List.copyOf(genres);
        this.movieNumbers = numbers(movies);
        this.userNumbers = numbers(users);
        this.genreNumbers = new Object2IntOpenHashMap<>();
        genres.forEach(genre -> genreNumbers.put(genre, movies.length + 1 + genreNumbers.size()));
    }

    /** Number of a movie, by its {@link marquee.catalog.MovieId}. */
    public int movie(long movieId) {
        return movieNumbers.getOrDefault(movieId, UNKNOWN);
    }

    /** Number of a person, by the id in the training data. */
    public int user(long userId) {
        return userNumbers.getOrDefault(userId, UNKNOWN);
    }

    /** Number of a genre, by its MovieLens name. */
    public int genre(String name) {
        return genreNumbers.getOrDefault(name, UNKNOWN);
    }

    /** The movie ids in order. */
    public long[] movies() {
        return movies.clone();
    }

    /** The user ids in order. */
    long[] users() {
        return users.clone();
    }

    /** The genre names in order. */
    List<String> genres() {
        return genres;
    }

    private static Long2IntMap numbers(long[] ids) {
        var numbers = new Long2IntOpenHashMap(ids.length);
        for (int i = 0; i < ids.length; i++) {
            numbers.put(ids[i], i + 1);
        }
        return numbers;
    }
}
