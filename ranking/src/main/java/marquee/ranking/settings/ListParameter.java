package marquee.ranking.settings;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** A number that the lists of some people may have another of than everybody's, by the name that definitions have for it. */
public enum ListParameter {
    /** How strongly lists keep each genre's part: times what is served. */
    CALIBRATION(1, 10),
    /** What the genres, eras and fame of what somebody rated count beside the ranker: times what is served. */
    PROFILE(1, 3),
    /** How fast movies fade that somebody was shown and passed over: times what is served. */
    FATIGUE(1, 5),
    /** How varied For You is where nobody asks for it: 0 as near as can be, 1 as varied as can be. */
    DIVERSITY(0, 1);

    private final double served;
    private final double most;

    ListParameter(double served, double most) {
        this.served = served;
        this.most = most;
    }

    /** The name, in small letters. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What everybody has. */
    double served() {
        return served;
    }

    static ListParameter of(String word) {
        return Arrays.stream(values())
                .filter(parameter -> parameter.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no parameter \"" + word + "\"; there are "
                        + Arrays.stream(values()).map(ListParameter::word).collect(Collectors.joining(", "))));
    }

    double read(String value) {
        double number = number(value);
        if (!(number >= 0 && number <= most)) {
            throw new IllegalArgumentException(word() + " is from 0 to " + most + ", not " + value);
        }
        return number;
    }

    private double number(String value) {
        try {
            return Double.parseDouble(value);
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException(word() + " is a number, not " + value, notANumber);
        }
    }
}
