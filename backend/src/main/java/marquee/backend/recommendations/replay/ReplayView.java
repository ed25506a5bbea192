package marquee.backend.recommendations.replay;

import java.util.List;

/**
 * An answer that was computed anew.
 *
 * @param recommendationId names the answer that was given
 * @param replayed whether it could be
 * @param same whether the same movies came out with the same scores and reasons, in the same order
 * @param sentence what came out, or why nothing could
 * @param items what came out, in order; none where nothing could
 */
record ReplayView(String recommendationId, boolean replayed, boolean same, String sentence, List<ShownThen> items) {}
