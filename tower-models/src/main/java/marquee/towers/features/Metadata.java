package marquee.towers.features;

import java.util.List;
import java.util.Locale;
import marquee.catalog.Movie;
import marquee.towers.text.Hashes;

/** The 128 numbers after the text embedding: genres, decade, runtime, hashed keywords and people. */
final class Metadata {

    static final int GENRES = 24;
    static final int DECADES = 13;
    static final int RUNTIMES = 6;
    static final int KEYWORDS = 51;
    static final int PEOPLE = 34;
    static final int LENGTH = GENRES + DECADES + RUNTIMES + KEYWORDS + PEOPLE;

    private static final List<String> KNOWN_GENRES = List.of(
            "Action",
            "Adventure",
            "Animation",
            "Children",
            "Comedy",
            "Crime",
            "Documentary",
            "Drama",
            "Fantasy",
            "Film-Noir",
            "Horror",
            "IMAX",
            "Musical",
            "Mystery",
            "Romance",
            "Sci-Fi",
            "Thriller",
            "War",
            "Western");
    private static final int FIRST_DECADE = 1910;
    private static final int YEARS = 10;
    private static final int[] RUNTIME_LIMITS = {40, 80, 100, 120, 150};

    private Metadata() {}

    /** Writes a movie's numbers, each group of length at most 1, into a content vector from an offset on. */
    static void write(Movie movie, float[] vector, int offset) {
        int at = offset;
        for (String genre : movie.genres()) {
            vector[at + genreSlot(genre)] = 1;
        }
        normalise(vector, at, GENRES);
        at += GENRES;
        int decades = at;
        movie.year().ifPresent(year -> decades(year, vector, decades));
        at += DECADES;
        int runtimes = at;
        movie.text().runtimeMinutes().ifPresent(minutes -> vector[runtimes + runtimeSlot(minutes)] = 1);
        at += RUNTIMES;
        hash(movie.tags(), vector, at, KEYWORDS);
        hash(movie.text().keywords(), vector, at, KEYWORDS);
        normalise(vector, at, KEYWORDS);
        at += KEYWORDS;
        hash(movie.text().people(), vector, at, PEOPLE);
        normalise(vector, at, PEOPLE);
    }

    private static int genreSlot(String genre) {
        int known = KNOWN_GENRES.indexOf(genre);
        int others = GENRES - KNOWN_GENRES.size();
        return known >= 0 ? known : KNOWN_GENRES.size() + Math.floorMod(Hashes.of(genre), others);
    }

    /** A year between the middles of two decades counts for both, so that neighbouring years stay alike. */
    private static void decades(int year, float[] vector, int offset) {
        float place = Math.clamp((year - FIRST_DECADE) / (float) YEARS - 0.5f, 0, DECADES - 1);
        int lower = Math.min((int) place, DECADES - 2);
        vector[offset + lower] = lower + 1 - place;
        vector[offset + lower + 1] = place - lower;
    }

    private static int runtimeSlot(int minutes) {
        int slot = 0;
        while (slot < RUNTIME_LIMITS.length && minutes > RUNTIME_LIMITS[slot]) {
            slot++;
        }
        return slot;
    }

    private static void hash(List<String> words, float[] vector, int offset, int length) {
        for (String word : words) {
            int hash = Hashes.of(word.toLowerCase(Locale.ROOT));
            vector[offset + Math.floorMod(hash, length)] += hash < 0 ? -1 : 1;
        }
    }

    private static void normalise(float[] vector, int offset, int length) {
        double square = 0;
        for (int i = offset; i < offset + length; i++) {
            square += vector[i] * vector[i];
        }
        if (square > 0) {
            float norm = (float) Math.sqrt(square);
            for (int i = offset; i < offset + length; i++) {
                vector[i] /= norm;
            }
        }
    }
}
