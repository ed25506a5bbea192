package marquee.ranking.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What puts candidates in order before the rules. */
public enum RankerKind {
    /** Nothing: the towers' order. */
    NONE,
    /** The trees that the release has learned. */
    LIGHTGBM,
    /** A model that reads what a person likes and each movie in words. */
    CROSS_ENCODER;

    /** As in {@code --ranker}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The kind of a word.
     *
     * @throws IllegalArgumentException naming the words there are
     */
    public static RankerKind of(String word) {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no ranker \"" + word + "\"; choose "
                        + Arrays.stream(values()).map(RankerKind::word).collect(Collectors.joining(", ")) + "."));
    }
}
