package marquee.ranking.words;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What words say of a movie.
 *
 * @param movieId the movie
 * @param title its title
 * @param words what people call it: tags, keywords, genres; in small letters, each once
 * @param overview its story in a few sentences
 */
public record DescribedMovie(long movieId, String title, List<String> words, Optional<String> overview) {

    /** Puts the words into small letters. */
    public DescribedMovie {
        words = words.stream()
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }
}
