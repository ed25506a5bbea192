package marquee.towers.inference;

import java.util.List;

/**
 * Several people as the user tower's SavedModel takes them, row by row; histories are padded at the end to the longest.
 *
 * @param size how many people
 * @param length of every history
 * @param users {@link UserTowerInputs#USER}, {@code [size]}
 * @param movies {@link UserTowerInputs#MOVIES}, {@code [size, length]}
 * @param stars {@link UserTowerInputs#STARS}, {@code [size, length]}
 * @param ages {@link UserTowerInputs#AGES}, {@code [size, length]}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and boxing would cost more than the tower
public record UserTowerBatch(int size, int length, int[] users, int[] movies, float[] stars, float[] ages) {

    /** Copies these people into one batch, in their order. */
    public static UserTowerBatch of(List<UserTowerInputs> people) {
        int size = people.size();
        int length = people.stream().mapToInt(UserTowerInputs::length).max().orElse(1);
        var batch = new UserTowerBatch(
                size,
                length,
                new int[size],
                new int[size * length],
                new float[size * length],
                new float[size * length]);
        for (int i = 0; i < size; i++) {
            batch.put(i, people.get(i));
        }
        return batch;
    }

    private void put(int row, UserTowerInputs person) {
        users[row] = person.user();
        System.arraycopy(person.movies(), 0, movies, row * length, person.length());
        System.arraycopy(person.stars(), 0, stars, row * length, person.length());
        System.arraycopy(person.ages(), 0, ages, row * length, person.length());
    }
}
