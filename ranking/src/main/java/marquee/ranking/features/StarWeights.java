package marquee.ranking.features;

/** What the stars of a rating weigh when a history is added up; as the towers weigh them. */
final class StarWeights {

    private static final float[] BY_HALF_STARS = {-0.1f, -0.1f, -0.05f, 0.05f, 0.15f, 0.35f, 0.65f, 0.85f, 0.95f, 1, 1};

    private StarWeights() {}

    static float of(float stars) {
        return BY_HALF_STARS[Math.round(2 * stars)];
    }
}
