package marquee.ranking.taste;

/**
 * Weights over slots that lie in a row, spread by a Gaussian (Parzen, Annals of Mathematical Statistics 33(3), 1962): one
 * movie of 1927 says something of 1925, too. Immutable and thread-safe.
 */
final class KernelDensity {

    /** Beyond so many deviations a Gaussian is nothing. */
    private static final int REACH = 3;

    private final int slots;
    private final double[][] kernels;
    private final int reach;

    /**
     * @param slots how many
     * @param deviation of the Gaussian, in slots
     */
    KernelDensity(int slots, double deviation) {
        this.slots = slots;
        this.reach = (int) Math.ceil(REACH * deviation);
        this.kernels = new double[slots][2 * reach + 1];
        for (int slot = 0; slot < slots; slot++) {
            double sum = 0;
            for (int i = 0; i <= 2 * reach; i++) {
                int to = slot + i - reach;
                double distance = (i - reach) / deviation;
                kernels[slot][i] = to < 0 || to >= slots ? 0 : Math.exp(-distance * distance / 2);
                sum += kernels[slot][i];
            }
            for (int i = 0; i <= 2 * reach; i++) {
                kernels[slot][i] /= sum;
            }
        }
    }

    int slots() {
        return slots;
    }

    /** What of a weight stays in its slot. */
    double peak(int slot) {
        return kernels[slot][reach];
    }

    /** The weights spread out; their sum stays what it was. */
    double[] spread(double[] weights) {
        var spread = new double[slots];
        for (int slot = 0; slot < slots; slot++) {
            if (weights[slot] != 0) {
                int first = Math.max(0, slot - reach);
                int last = Math.min(slots - 1, slot + reach);
                for (int to = first; to <= last; to++) {
                    spread[to] += weights[slot] * kernels[slot][to - slot + reach];
                }
            }
        }
        return spread;
    }
}
