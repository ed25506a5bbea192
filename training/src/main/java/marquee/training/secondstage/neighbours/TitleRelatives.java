package marquee.training.secondstage.neighbours;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntOpenHashSet;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import marquee.ranking.related.TitleWords;

/**
 * Movies that share rare words of their titles, as those of a series do, and others by chance:
 * {@link marquee.ranking.related.TitleSimilarity} with words that weigh the more the fewer movies have them. Thread-safe.
 */
final class TitleRelatives {

    /** Words of more movies tell nothing of a series. */
    private static final int COMMON = 60;

    private static final float LEAST = 0.3f;

    private final Object2IntMap<String> numbers = new Object2IntOpenHashMap<>();
    private final List<IntArrayList> movies = new ArrayList<>();
    private final Variant[][] titles;
    private final List<TitleWords> words;

    /** @param titles by movie row */
    TitleRelatives(List<String> titles) {
        this.words = titles.stream().map(TitleWords::of).toList();
        for (int row = 0; row < titles.size(); row++) {
            for (String word : words.get(row).all()) {
                int number = numbers.computeIfAbsent(word, first -> {
                    movies.add(new IntArrayList());
                    return movies.size() - 1;
                });
                movies.get(number).add(row);
            }
        }
        this.titles = words.stream().map(this::variants).toArray(Variant[][]::new);
    }

    /** A variant of a title: the numbers of its words in ascending order, and the length of their weights together. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Variant(int[] words, double length) {}

    private Variant[] variants(TitleWords title) {
        return title.variants().stream().map(this::variant).toArray(Variant[]::new);
    }

    private Variant variant(Set<String> words) {
        int[] sorted = words.stream().mapToInt(numbers::getInt).sorted().toArray();
        return new Variant(
                sorted,
                Math.sqrt(Arrays.stream(sorted).mapToDouble(this::square).sum()));
    }

    private double square(int word) {
        double rarity = Math.log((1.0 + movies.size()) / movies.get(word).size());
        return rarity * rarity + Double.MIN_NORMAL;
    }

    /** The relatives of a movie, at most so many. */
    NearestRows.Found of(int row, int most) {
        var nearest = new NearestRows(most);
        for (int other : sharing(row)) {
            float alike = similarity(row, other);
            if (alike >= LEAST) {
                nearest.offer(other, alike);
            }
        }
        return nearest.take();
    }

    /** Whether two movies have titles of one series. */
    boolean areSeries(int a, int b) {
        return words.get(a).isOfSeries(words.get(b));
    }

    private Collection<Integer> sharing(int row) {
        var met = new IntOpenHashSet();
        for (Variant variant : titles[row]) {
            for (int word : variant.words()) {
                if (movies.get(word).size() <= COMMON) {
                    met.addAll(movies.get(word));
                }
            }
        }
        met.remove(row);
        return met;
    }

    private float similarity(int a, int b) {
        double most = 0;
        for (Variant one : titles[a]) {
            for (Variant other : titles[b]) {
                most = Math.max(most, both(one.words(), other.words()) / (one.length() * other.length()));
            }
        }
        return (float) most;
    }

    private double both(int[] a, int[] b) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < a.length && j < b.length) {
            int order = Integer.compare(a[i], b[j]);
            sum += order == 0 ? square(a[i]) : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return sum;
    }
}
