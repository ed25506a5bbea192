package marquee.training.settings;

import java.util.ArrayList;
import java.util.List;

/** Names of what a user tower that reads the order has learned; all begin alike, so that they can be told from others. */
public final class AttentionWeights {

    /** Vector of a movie, as it is read and as it is predicted, {@code [1 + movies + genres, width]}; row 0 stands for padding. */
    public static final String MOVIES = "attention.movies";

    /** What so many half stars add to a movie that is read, {@code [11, width]}. */
    public static final String STARS = "attention.stars";

    /** How likely a movie is next whoever asks, {@code [1 + movies]}. */
    public static final String LIKELY = "attention.likely";

    /** What the last layer normalisation multiplies with, less 1, {@code [width]}. */
    public static final String SCALE = "attention.scale";

    /** What it adds, {@code [width]}. */
    public static final String SHIFT = "attention.shift";

    private static final List<String> OF_A_BLOCK =
            List.of("query", "key", "value", "gate", "out", "near", "scale", "shift");

    private AttentionWeights() {}

    /**
     * One of a block's: {@code query}, {@code key}, {@code value}, {@code gate} and {@code out} are {@code [width, width]};
     * {@code near}, by the number of ratings between, {@code [length, heads]}; {@code scale} and {@code shift} as for the whole.
     */
    public static String of(int block, String part) {
        return "attention." + block + "." + part;
    }

    /** How many blocks there are: none where the tower does not read the order. */
    public static int blocks(Weights weights) {
        int blocks = 0;
        while (weights.byName().containsKey(of(blocks, OF_A_BLOCK.getFirst()))) {
            blocks++;
        }
        return blocks;
    }

    /** What serving needs of so many blocks. */
    public static List<String> served(int blocks) {
        var names = new ArrayList<>(List.of(MOVIES, STARS, SCALE, SHIFT));
        for (int block = 0; block < blocks; block++) {
            for (String part : OF_A_BLOCK) {
                names.add(of(block, part));
            }
        }
        return names;
    }
}
