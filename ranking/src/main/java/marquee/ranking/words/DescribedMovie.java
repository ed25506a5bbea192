package marquee.ranking.words;

import java.util.List;
import java.util.Locale;

/**
 * What words say of a movie.
 *
 * @param movieId the movie
 * @param title its title
 * @param words what people call it: tags, keywords, genres; in small letters, each once
 */
public record DescribedMovie(long movieId, String title, List<String> words) {

    /** Puts the words into small letters. */
    public DescribedMovie {
        words = words.stream()
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
