package marquee.evaluation.protocols;

/** Draws lots as the protocols do, for those who measure something else. */
public final class Lots {

    private Lots() {}

    /** Whether a text is drawn: the same on every machine. */
    public static boolean drawn(String prefix, int per10000, String text) {
        return new Draw(prefix, per10000).drawn(text);
    }
}
