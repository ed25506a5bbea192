package marquee.catalog.simulation;

import java.util.SplittableRandom;

/**
 * Random draws that are the same on every machine: SplitMix64 (Steele, Lea, Flood: Fast Splittable Pseudorandom Number
 * Generators, OOPSLA 2014) and nothing but exact arithmetic on its bits. Not thread-safe.
 */
public final class Dice {

    private static final double BELL_MEAN = 2 * 65_535;
    private static final double BELL_DEVIATION = 65_536 / Math.sqrt(3);

    private final SplittableRandom bits;

    private Dice(long state) {
        bits = new SplittableRandom(state);
    }

    /**
     * Dice of their own for each thing that is simulated, so that no draw depends on what was simulated before it.
     *
     * @param seed of the whole simulation
     * @param what kind of thing, such as {@code person}
     * @param which of them
     */
    public static Dice of(long seed, String what, long which) {
        long start = new SplittableRandom(seed ^ ((long) what.hashCode() << 32)).nextLong();
        return new Dice(start + which);
    }

    /** 64 random bits. */
    public long word() {
        return bits.nextLong();
    }

    /** Uniform in [0, 1). */
    public double uniform() {
        return (bits.nextLong() >>> 11) * 0x1.0p-53;
    }

    /** Uniform in 0 to {@code bound} - 1. */
    public int below(int bound) {
        return (int) (((bits.nextLong() >>> 32) * bound) >>> 32);
    }

    /** Bell-shaped with mean 0, deviation 1, within 3.5: the sum of four 16-bit uniforms (Irwin-Hall). */
    public double bell() {
        long word = bits.nextLong();
        long sum = (word & 0xFFFF) + (word >>> 16 & 0xFFFF) + (word >>> 32 & 0xFFFF) + (word >>> 48);
        return (sum - BELL_MEAN) / BELL_DEVIATION;
    }

    /** As many independent {@link #bell} draws. */
    public double[] bells(int count) {
        double[] draws = new double[count];
        for (int i = 0; i < count; i++) {
            draws[i] = bell();
        }
        return draws;
    }
}
