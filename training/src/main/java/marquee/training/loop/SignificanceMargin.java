package marquee.training.loop;

/**
 * When a difference on validation says nothing. Of several candidates the best is better than it looks, so what was there
 * before stays unless another gains more than one over the root of the number of people, as a share.
 */
public final class SignificanceMargin {

    private SignificanceMargin() {}

    /** What another has to exceed. */
    public static double threshold(double before, int people) {
        return before * (1 + 1 / Math.sqrt(people));
    }
}
