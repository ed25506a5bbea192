package marquee.backend.experiments;

/** The variant by which an answer was made, as answers and events name it. */
public final class Variant {

    /** Of whatever no experiment changes. */
    public static final String DEFAULT = "default";

    private Variant() {}

    /** Of the people who have a release that is tried. */
    public static String canary(String release) {
        return "canary-" + release;
    }

    /** Of those who have the live release meanwhile, and are known. */
    public static String control(String release) {
        return "control-" + release;
    }
}
