package marquee.catalog;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A title as catalogues have it, taken apart: "Fist of Fury (The Chinese Connection) (Jing wu men)" has two other titles.
 * Brackets that go on with the sentence belong to the title: "Birdman: Or (The Unexpected Virtue of Ignorance)".
 *
 * @param title what people call the movie
 * @param others the titles in brackets behind it, without "a.k.a."
 */
public record WholeTitle(String title, List<String> others) {

    private static final Pattern WITH_OTHERS = Pattern.compile("(?<title>.*?[^\\s(])(?<others>(?:\\s+\\([^()]+\\))+)");
    private static final Pattern UNFINISHED = Pattern.compile("(?i)(?:[:,–-]|\\b(?:or|and|of))$");
    private static final Pattern IN_BRACKETS =
            Pattern.compile("\\((?:a\\.?k\\.?a\\.?:?\\s+)?([^()]+)\\)", Pattern.CASE_INSENSITIVE);

    /** Copies the others. */
    public WholeTitle {
        others = List.copyOf(others);
    }

    /** Takes a title apart. */
    public static WholeTitle of(String whole) {
        var found = WITH_OTHERS.matcher(whole);
        if (!found.matches() || UNFINISHED.matcher(found.group("title")).find()) {
            return new WholeTitle(whole, List.of());
        }
        var others = IN_BRACKETS
                .matcher(found.group("others"))
                .results()
                .map(other -> other.group(1).strip())
                .toList();
        return new WholeTitle(found.group("title"), others);
    }
}
