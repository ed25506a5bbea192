package marquee.ranking.gems;

import java.util.Arrays;

/**
 * How many ratings make a movie known, by how the ratings are spread over a catalogue, so that it means the same among a hundred
 * thousand ratings and among ten million.
 *
 * @param little a movie with so many ratings at most is known by few
 * @param famous a movie with more is known by everybody
 */
public record Renown(int little, int famous) {

    /** The best known movies that have this share of all ratings are not known by few. */
    private static final double KNOWN_SHARE = 0.5;

    /** Those that have this share of all ratings are famous. */
    private static final double FAMOUS_SHARE = 0.1;

    /** By how many ratings each movie of the catalogue has. */
    public static Renown of(int[] ratings) {
        int[] sorted = ratings.clone();
        Arrays.sort(sorted);
        return new Renown(behind(sorted, KNOWN_SHARE), behind(sorted, FAMOUS_SHARE));
    }

    /** The ratings of the best known movie that is left when those with more have at most a share of all. */
    private static int behind(int[] sorted, double share) {
        double most = share * Arrays.stream(sorted).asLongStream().sum();
        long sum = 0;
        int place = sorted.length - 1;
        while (place >= 0 && sum + sorted[place] <= most) {
            sum += sorted[place--];
        }
        return place < 0 ? 0 : sorted[place];
    }
}
