package marquee.catalog.tags;

import it.unimi.dsi.fastutil.objects.Object2IntMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import marquee.catalog.MovieId;
import marquee.catalog.Tag;

/** How often each movie was given each tag, in lower case. Not thread-safe. */
public final class TagCounts {

    private static final Comparator<Object2IntMap.Entry<String>> MOST_FREQUENT_FIRST = Comparator.comparingInt(
                    (Object2IntMap.Entry<String> entry) -> entry.getIntValue())
            .reversed()
            .thenComparing(Map.Entry::getKey);

    private final Map<MovieId, Object2IntOpenHashMap<String>> counts = new HashMap<>();
    private final Map<String, String> words = new HashMap<>();

    /** Counts tags. */
    public TagCounts(Stream<Tag> tags) {
        tags.forEach(this::count);
    }

    /** The movie's tags, most frequent first, ties in alphabetical order. */
    public List<String> of(MovieId movie) {
        return counts.getOrDefault(movie, new Object2IntOpenHashMap<>(0)).object2IntEntrySet().stream()
                .sorted(MOST_FREQUENT_FIRST)
                .map(Map.Entry::getKey)
                .toList();
    }

    private void count(Tag tag) {
        String word = words.computeIfAbsent(tag.text().toLowerCase(Locale.ROOT), lower -> lower);
        counts.computeIfAbsent(tag.movie(), movie -> new Object2IntOpenHashMap<>(4))
                .addTo(word, 1);
    }
}
