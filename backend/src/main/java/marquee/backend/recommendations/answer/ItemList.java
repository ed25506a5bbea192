package marquee.backend.recommendations.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import marquee.backend.recommendations.retrieval.Degradation;

/**
 * Movies on their cards.
 *
 * @param items best first, each at its position
 * @param degradation the part that they had to do without
 */
public record ItemList(List<Recommendation> items, Degradation degradation) {

    /** Numbers the items. */
    public ItemList {
        var unnumbered = items;
        items = IntStream.range(0, items.size())
                .mapToObj(place -> unnumbered.get(place).at(place + 1))
                .toList();
    }

    ItemList and(ItemList more) {
        var all = new ArrayList<>(items);
        all.addAll(more.items());
        return new ItemList(all, degradation.or(more.degradation()));
    }

    ItemList first(int limit) {
        return new ItemList(items.subList(0, limit), degradation);
    }

    /** The ids of the movies. */
    public List<Long> movieIds() {
        return items.stream().map(item -> item.movie().tmdbId()).toList();
    }
}
