package marquee.training.settings;

/**
 * How wide the towers are.
 *
 * @param dimension length of every vector
 * @param hidden width of the user tower's hidden layer
 */
public record Layers(int dimension, int hidden) {

    /** For data of any size. */
    public static final Layers DEFAULT = new Layers(128, 256);

    private static final int POPULARITY_AND_FILLING = 2;

    /** Dimensions of the linear model that training starts from; two more are for popularity and for length 1. */
    public int factors() {
        return dimension - POPULARITY_AND_FILLING;
    }
}
