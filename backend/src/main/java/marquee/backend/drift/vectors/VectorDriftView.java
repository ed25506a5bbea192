package marquee.backend.drift.vectors;

import java.time.Instant;

/**
 * A comparison as it is shown.
 *
 * @param release that became live
 * @param earlier that it replaced
 * @param at when they were compared
 * @param movies how many of the best known both have
 * @param cosine the mean cosine of a movie's two vectors
 * @param norm the mean length of the vectors now, without what fills them up to 1
 * @param earlierNorm the same before
 * @param normDistance how far the lengths are apart, by Kolmogorov and Smirnov
 * @param normThreshold from which on that is drift
 * @param raised whether it was drift
 */
record VectorDriftView(
        String release,
        String earlier,
        Instant at,
        int movies,
        double cosine,
        double norm,
        double earlierNorm,
        double normDistance,
        double normThreshold,
        boolean raised) {

    static VectorDriftView of(ComparedVectors compared) {
        var drift = compared.drift();
        return new VectorDriftView(
                compared.step().release(),
                compared.step().earlier(),
                compared.at(),
                drift.movies(),
                drift.cosine(),
                drift.norm(),
                drift.earlierNorm(),
                drift.norms().value(),
                drift.norms().threshold(),
                compared.raised());
    }
}
