package marquee.catalog;

import java.util.Arrays;
import java.util.Optional;

/**
 * What a data set says of a person beside what they rated.
 *
 * @param userId the person, as the dataset numbers people (positive)
 * @param gender as they said themselves; the data sets that tell it know two
 * @param age as they said themselves
 * @param occupation in a word or two, in small letters
 */
public record PersonFeatures(
        long userId, Optional<Gender> gender, Optional<AgeGroup> age, Optional<String> occupation) {

    /** The genders that MovieLens's people could choose from. */
    public enum Gender {
        FEMALE,
        MALE
    }

    /** The ages that ML-1M tells apart. */
    public enum AgeGroup {
        UNDER_18(0),
        FROM_18(18),
        FROM_25(25),
        FROM_35(35),
        FROM_45(45),
        FROM_50(50),
        FROM_56(56);

        private final int from;

        AgeGroup(int from) {
            this.from = from;
        }

        /** The group of somebody of so many years, which are not negative. */
        public static AgeGroup of(int years) {
            return Arrays.stream(values())
                    .filter(group -> group.from <= years)
                    .reduce((before, last) -> last)
                    .orElseThrow();
        }

        /** The youngest in it, in years. */
        public int from() {
            return from;
        }
    }
}
