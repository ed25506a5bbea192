package marquee.training.settings;

/**
 * The linear model that training starts from.
 *
 * @param linearPenalty its ridge penalty
 * @param contentShare how much the content of the movies counts in it beside the ratings
 * @param popularityDamping how much of the length of a movie's scores it takes away: 0 nothing, 1 all
 */
public record LinearModel(double linearPenalty, double contentShare, double popularityDamping) {

    /** For data of any size. */
    public static final LinearModel DEFAULT = new LinearModel(300, 1, 0.4);

    /** The same with another damping. */
    public LinearModel withPopularityDamping(double damping) {
        return new LinearModel(linearPenalty, contentShare, damping);
    }
}
