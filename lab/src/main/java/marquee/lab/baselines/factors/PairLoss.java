package marquee.lab.baselines.factors;

/** How {@link RankingFactors} chooses a movie to compare with, and how hard it pushes the two apart. */
public enum PairLoss {
    /** Any unrated movie; the push is the logistic loss's. Rendle et al., BPR, UAI 2009. */
    BPR(1) {
        @Override
        float push(float margin, int tries, int movies) {
            return (float) (1 / (1 + Math.exp(margin)));
        }
    },
    /**
     * Tries unrated movies until one stands too high; the fewer tries it took, the worse the liked movie's rank must
     * be, and the harder the push. Weston, Bengio &amp; Usunier, WSABIE, IJCAI 2011.
     */
    WARP(30) {
        @Override
        float push(float margin, int tries, int movies) {
            return margin >= 1 ? 0 : (float) Math.log(Math.max(1, (movies - 1) / tries));
        }
    };

    private final int maxTries;

    PairLoss(int maxTries) {
        this.maxTries = maxTries;
    }

    int maxTries() {
        return maxTries;
    }

    /**
     * How hard to push; 0 for not at all, so that another movie is tried.
     *
     * @param margin score of the liked movie minus that of the other
     * @param tries how many others were tried, this one included
     */
    abstract float push(float margin, int tries, int movies);
}
