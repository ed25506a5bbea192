package marquee.ranking.features;

import java.util.Arrays;

/** Counts when movies were rated. Not thread-safe. */
public final class RatingTimesBuilder {

    private static final int SECONDS_PER_DAY = 86_400;

    private final long[] eraStarts = new long[RatingTimes.ERAS - 1];
    private final long newest;
    private final int[] firstDays;
    private final int[] perEra;

    /**
     * @param movies number of rows
     * @param seconds of all ratings, in any order; sorted here
     */
    public RatingTimesBuilder(int movies, long[] seconds) {
        Arrays.sort(seconds);
        for (int i = 0; i < eraStarts.length; i++) {
            eraStarts[i] =
                    seconds.length == 0 ? 0 : seconds[(int) ((long) (i + 1) * seconds.length / RatingTimes.ERAS)];
        }
        this.newest = seconds.length == 0 ? 0 : seconds[seconds.length - 1];
        this.firstDays = new int[movies];
        Arrays.fill(firstDays, Integer.MAX_VALUE);
        this.perEra = new int[Math.multiplyExact(movies, RatingTimes.ERAS)];
    }

    /** Counts a rating. */
    public void add(int row, long epochSecond) {
        firstDays[row] = Math.min(firstDays[row], Math.toIntExact(Math.floorDiv(epochSecond, SECONDS_PER_DAY)));
        perEra[row * RatingTimes.ERAS + new RatingTimes(eraStarts, newest, firstDays, new byte[0]).era(epochSecond)]++;
    }

    /** All that was counted; an era lends its neighbours 1/e of its ratings, those beyond 1/e of that. */
    public RatingTimes build() {
        var counts = new byte[perEra.length];
        for (int at = 0; at < counts.length; at++) {
            int era = at % RatingTimes.ERAS;
            double around = 0;
            for (int other = 0; other < RatingTimes.ERAS; other++) {
                around += perEra[at - era + other] * Math.exp(-Math.abs(other - era));
            }
            counts[at] = (byte) Math.min(255, Math.round(Math.log1p(around) * RatingTimes.STEPS));
        }
        return new RatingTimes(eraStarts, newest, firstDays, counts);
    }
}
