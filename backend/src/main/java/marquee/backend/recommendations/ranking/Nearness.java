package marquee.backend.recommendations.ranking;

import java.util.Collection;
import java.util.Map;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.side.SideVectors;
import marquee.ranking.content.ContentSpace;
import reactor.core.publisher.Mono;

/** How near movies are of which a release has found nothing beforehand. */
sealed interface Nearness {

    /** What two movies are compared by; those that the index does not hold are left out. */
    Mono<Map<Long, float[]>> vectors(Collection<Long> movies);

    /** How near two are, from -1 to 1; 0 where nothing can be said. */
    double of(float[] a, float[] b);

    /** By what their texts say. */
    record ByText(SideVectors places) implements Nearness {

        @Override
        public Mono<Map<Long, float[]>> vectors(Collection<Long> movies) {
            return places.vectors(movies);
        }

        @Override
        public double of(float[] a, float[] b) {
            return ContentSpace.textSimilarity(a, b);
        }
    }

    /** By where the towers put them, in a release that brings no texts. */
    record ByPlace(LiveRelease live) implements Nearness {

        @Override
        public Mono<Map<Long, float[]>> vectors(Collection<Long> movies) {
            return live.vectors(movies);
        }

        @Override
        public double of(float[] a, float[] b) {
            double lengths = Math.sqrt((double) DotProduct.of(a, a) * DotProduct.of(b, b));
            return lengths == 0 ? 0 : DotProduct.of(a, b) / lengths;
        }
    }
}
