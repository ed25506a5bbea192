package marquee.towers.inference;

/**
 * Movies as the SavedModels take them. The batch is the first dimension.
 *
 * @param movies {@link #MOVIE}, int32 {@code [batch]}: the movies' numbers; the content tower does not take it
 * @param content {@link #CONTENT}, float32 {@code [batch, 512]}: their content vectors
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, and boxing would cost more than the tower
public record MovieTowerInputs(int[] movies, float[][] content) {

    /** Name of the input that holds the movies' numbers. */
    public static final String MOVIE = "movie";

    /** Name of the input that holds the content vectors. */
    public static final String CONTENT = "content";
}
