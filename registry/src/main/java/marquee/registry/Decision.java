package marquee.registry;

/**
 * Who decides something of a release, and why; it is kept for good.
 *
 * @param who a person or a part of Marquee
 * @param why in words
 * @param forced whether it was done against what a check said
 */
public record Decision(String who, String why, boolean forced) {

    /** Nothing was forced. */
    public static Decision of(String who, String why) {
        return new Decision(who, why, false);
    }
}
