package marquee.towers.inference;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import marquee.towers.UserHistory;
import marquee.towers.release.Vocabulary;

/**
 * One person as the user tower's SavedModel takes it, whoever runs it. The batch is the first dimension of every input;
 * histories of different length are padded at the end with zeros.
 *
 * @param user {@link #USER}, int32 {@code [batch]}: the person's number, 0 for somebody unknown
 * @param movies {@link #MOVIES}, int32 {@code [batch, length]}: what was rated, newest first, then the chosen genres; 0
 *     is padding
 * @param stars {@link #STARS}, float32 {@code [batch, length]}: 0.5 to 5
 * @param ages {@link #AGES}, float32 {@code [batch, length]}: days since the rating, at least 0
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and boxing would cost more than the tower
public record UserTowerInputs(int user, int[] movies, float[] stars, float[] ages) {

    /** Name of the input that holds the person's number. */
    public static final String USER = "user";

    /** Name of the input that holds the rated movies. */
    public static final String MOVIES = "movies";

    /** Name of the input that holds the stars. */
    public static final String STARS = "stars";

    /** Name of the input that holds the ages. */
    public static final String AGES = "ages";

    /** Name of the output, float32 {@code [batch, dimension]}. */
    public static final String EMBEDDING = "embedding";

    /** Older ratings than these are left out. */
    public static final int MAX_HISTORY = 2_000;

    /** A chosen genre counts like a rating of so many stars, as old as the oldest. */
    static final float GENRE_STARS = 5;

    private static final float SECONDS_PER_DAY = Duration.ofDays(1).toSeconds();

    /** What the tower is given for a history; movies and genres it does not know are left out. Never empty: padded. */
    public static UserTowerInputs of(UserHistory history, Vocabulary vocabulary) {
        var known = newestKnown(history.ratings(), vocabulary);
        int[] genres = history.genres().stream()
                .mapToInt(vocabulary::genre)
                .filter(number -> number != Vocabulary.UNKNOWN)
                .toArray();
        int length = Math.max(1, known.size() + genres.length);
        var inputs = new UserTowerInputs(
                history.userId().isPresent() ? vocabulary.user(history.userId().getAsLong()) : Vocabulary.UNKNOWN,
                new int[length],
                new float[length],
                new float[length]);
        for (int i = 0; i < known.size(); i++) {
            inputs.put(i, vocabulary.movie(known.get(i).movieId()), known.get(i).stars(), age(known.get(i), history));
        }
        float oldest = known.isEmpty() ? 0 : age(known.getLast(), history);
        for (int i = 0; i < genres.length; i++) {
            inputs.put(known.size() + i, genres[i], GENRE_STARS, oldest);
        }
        return inputs;
    }

    /** Length of the history with its padding. */
    public int length() {
        return movies.length;
    }

    private void put(int position, int movie, float rating, float age) {
        movies[position] = movie;
        stars[position] = rating;
        ages[position] = age;
    }

    private static List<UserHistory.Rated> newestKnown(List<UserHistory.Rated> oldestFirst, Vocabulary vocabulary) {
        var known = new ArrayList<UserHistory.Rated>();
        for (int i = oldestFirst.size() - 1; i >= 0 && known.size() < MAX_HISTORY; i--) {
            if (vocabulary.movie(oldestFirst.get(i).movieId()) != Vocabulary.UNKNOWN) {
                known.add(oldestFirst.get(i));
            }
        }
        return known;
    }

    private static float age(UserHistory.Rated rated, UserHistory history) {
        return Math.max(0, Duration.between(rated.at(), history.now()).toSeconds() / SECONDS_PER_DAY);
    }
}
