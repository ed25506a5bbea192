package marquee.backend.recommendations.replay;

import java.util.List;
import java.util.stream.IntStream;
import marquee.backend.answers.KeptAnswer;

/**
 * A movie that was shown, or is now.
 *
 * @param tmdbId the movie
 * @param position its place, from 1
 * @param score what ranked it
 * @param reason its kind
 * @param because movies that the reason is about
 */
record ShownThen(long tmdbId, int position, double score, String reason, List<Long> because) {

    static List<ShownThen> of(List<KeptAnswer.Item> items) {
        return IntStream.range(0, items.size())
                .mapToObj(place -> of(items.get(place), place + 1))
                .toList();
    }

    private static ShownThen of(KeptAnswer.Item item, int position) {
        return new ShownThen(item.movie(), position, item.score(), item.reason(), item.because());
    }
}
