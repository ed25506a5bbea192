package marquee.backend.crowd;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The genres that the movies of a catalogue have, in any number: each different set of genres is kept once and has a number,
 * so that the genres of a movie take four bytes. Not to be shared between threads before the last movie was added.
 */
final class GenreSets {

    /** The genres of each set by their numbers, ascending: compared for every pair of movies, so nothing may be made for it. */
    private final List<int[]> sets = new ArrayList<>();

    private final Object2IntOpenHashMap<String> genreNumbers = new Object2IntOpenHashMap<>();
    private final Object2IntOpenHashMap<Set<String>> numbers = new Object2IntOpenHashMap<>();
    private final Map<String, BitSet> holding = new HashMap<>();
    private final Object2IntOpenHashMap<String> movies = new Object2IntOpenHashMap<>();

    /** Counts a movie of these genres, and returns the number of their set. */
    int add(List<String> genres) {
        Set<String> set = Set.copyOf(genres);
        set.forEach(genre -> movies.addTo(genre, 1));
        int number = numbers.getOrDefault(set, -1);
        return number >= 0 ? number : number(set);
    }

    private int number(Set<String> set) {
        int number = sets.size();
        sets.add(set.stream().mapToInt(this::genreNumber).sorted().toArray());
        numbers.put(set, number);
        set.forEach(
                genre -> holding.computeIfAbsent(genre, first -> new BitSet()).set(number));
        return number;
    }

    private int genreNumber(String genre) {
        return genreNumbers.computeIfAbsent(genre, unseen -> genreNumbers.size());
    }

    /** The numbers of the sets that hold this genre; not to be changed. */
    BitSet holding(String genre) {
        return holding.getOrDefault(genre, new BitSet());
    }

    /** How alike two sets are, from 0 to 1: the shared genres among all of both (Jaccard). */
    double alike(int a, int b) {
        int[] one = sets.get(a);
        int[] other = sets.get(b);
        int shared = shared(one, other);
        return shared == 0 ? 0 : (double) shared / (one.length + other.length - shared);
    }

    private static int shared(int[] one, int[] other) {
        int shared = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; ) {
            int order = Integer.compare(one[i], other[j]);
            shared += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }

    /** Every genre, the commonest first. */
    List<Genre> genres() {
        return movies.object2IntEntrySet().stream()
                .map(entry -> new Genre(entry.getKey(), entry.getIntValue()))
                .sorted(Comparator.comparingInt(Genre::movies).reversed().thenComparing(Genre::name))
                .toList();
    }
}
