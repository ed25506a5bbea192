package marquee.backend.experiments;

/** The variant by which an answer was made, as answers and events name it. */
public final class Variant {

    /** Of whatever no experiment changes; there is none so far. */
    public static final String DEFAULT = "default";

    private Variant() {}
}
