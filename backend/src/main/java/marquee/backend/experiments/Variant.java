package marquee.backend.experiments;

import marquee.registry.experiments.VariantLabel;

/** The variant by which an answer was made, as answers and events name it. */
public final class Variant {

    /** Of whatever no experiment changes. */
    public static final String DEFAULT = "default";

    private Variant() {}

    /** Whether what was made by a variant, perhaps of several layers at once, was made by this one. */
    public static boolean isOf(String variant, String label) {
        return VariantLabel.parts(variant).contains(label);
    }
}
