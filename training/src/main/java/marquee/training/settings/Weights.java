package marquee.training.settings;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Everything the towers have learned, by name.
 *
 * @param byName in the order in which graphs declare them
 */
public record Weights(Map<String, Weight> byName) {

    /** Vector of a movie in a history, {@code [1 + movies + genres, dimension]}; row 0 stands for padding. */
    public static final String HISTORY = "history";

    /** What a movie's genres say beside it while little is known, {@code [1 + movies, dimension]}; never learned. */
    public static final String GENRES = "genres";

    /** Vector of a person, {@code [1 + people, dimension]}; row 0 stands for somebody unknown. */
    public static final String USER = "user";

    /** What so many half stars weigh in each pooling, {@code [11, poolings]}. */
    public static final String STARS = "stars";

    /** The linear way from the poolings to the vector, {@code [poolings * dimension, dimension]}. */
    public static final String SHORTCUT = "shortcut";

    /** Into the hidden layer, {@code [poolings * dimension, hidden]}. */
    public static final String HIDDEN = "hidden";

    /** {@code [hidden]}. */
    public static final String HIDDEN_BIAS = "hidden_bias";

    /** Out of the hidden layer, {@code [hidden, dimension]}. */
    public static final String OUT = "out";

    /** Where somebody without a history stands, {@code [dimension]}. */
    public static final String OUT_BIAS = "out_bias";

    /** What that and {@link #GENRES} count for, by the logarithm of a history's length, {@code [lengths, 2]}. */
    public static final String PRIOR = "prior";

    /** Vector of a movie by its number, {@code [1 + movies, dimension]}; row 0 is unused. */
    public static final String MOVIE = "movie";

    /** The logarithm of one over the temperature, {@code [1]}. */
    public static final String SCALE = "scale";

    /** What steps can learn. */
    public static final Set<String> LEARNED =
            Set.of(HISTORY, USER, STARS, SHORTCUT, HIDDEN, HIDDEN_BIAS, OUT, OUT_BIAS, PRIOR, MOVIE, SCALE);

    /** Copies the map, not the weights. */
    public Weights {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    /**
     * One of them.
     *
     * @throws IllegalArgumentException when there is none of this name
     */
    public Weight get(String name) {
        Weight weight = byName.get(name);
        if (weight == null) {
            throw new IllegalArgumentException("no weight " + name + " among " + byName.keySet());
        }
        return weight;
    }

    /** The same with one more, or another one of this name. */
    public Weights with(String name, Weight weight) {
        var changed = new LinkedHashMap<>(byName);
        changed.put(name, weight);
        return new Weights(changed);
    }
}
