package marquee.loader.postgres;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import marquee.catalog.Movie;

/**
 * A movie as a line of PostgreSQL's COPY in its text format (PostgreSQL documentation, "COPY", File Formats), columns in
 * the order of {@link CatalogueImport}.
 */
final class CopyRow {

    private static final String NULL = "\\N";

    private CopyRow() {}

    static void write(Movie movie, Appendable out) throws IOException {
        var text = movie.text();
        out.append(Long.toString(movie.id().value())).append('\t');
        out.append(escaped(movie.title())).append('\t');
        out.append(number(movie.year())).append('\t');
        out.append(array(movie.genres())).append('\t');
        out.append(array(movie.tags())).append('\t');
        out.append(text(text.overview())).append('\t');
        out.append(text(text.tagline())).append('\t');
        out.append(number(text.runtimeMinutes())).append('\t');
        out.append(array(text.keywords())).append('\t');
        out.append(array(text.people())).append('\t');
        out.append(text(text.posterPath())).append('\t');
        out.append(text(text.backdropPath())).append('\t');
        out.append(text(text.language())).append('\t');
        out.append(Double.toString(movie.popularity().voteAverage())).append('\t');
        out.append(Integer.toString(movie.popularity().voteCount())).append('\n');
    }

    private static String text(Optional<String> text) {
        return text.map(CopyRow::escaped).orElse(NULL);
    }

    private static String number(OptionalInt number) {
        return number.isPresent() ? Integer.toString(number.getAsInt()) : NULL;
    }

    private static String array(List<String> texts) {
        return texts.stream()
                .map(text -> '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                .map(CopyRow::escaped)
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** Without what ends a field or a line, and without the one character that PostgreSQL's text does not hold. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> escaped.append("\\\\");
                case '\t' -> escaped.append("\\t");
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\0' -> {}
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
