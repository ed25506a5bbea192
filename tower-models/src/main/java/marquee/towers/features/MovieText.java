package marquee.towers.features;

import java.util.List;
import marquee.catalog.Movie;

/** The sentence that stands for a movie: "title (year). genres. overview, tags". */
final class MovieText {

    /** What follows is seldom about the movie, and encoding time grows with length. */
    private static final int MAX_CHARACTERS = 600;

    private static final int MAX_TAGS = 12;

    private MovieText() {}

    static String of(Movie movie) {
        var text = new StringBuilder(movie.title());
        movie.year().ifPresent(year -> text.append(" (").append(year).append(')'));
        sentence(text, String.join(", ", movie.genres()));
        sentence(text, movie.text().overview().orElse(""));
        sentence(text, joined(movie.tags()));
        sentence(text, joined(movie.text().keywords()));
        return text.length() > MAX_CHARACTERS ? text.substring(0, MAX_CHARACTERS) : text.toString();
    }

    private static String joined(List<String> words) {
        return String.join(", ", words.subList(0, Math.min(MAX_TAGS, words.size())));
    }

    private static void sentence(StringBuilder text, String sentence) {
        if (!sentence.isBlank()) {
            text.append(". ").append(sentence);
        }
    }
}
