package marquee.ranking.related;

import java.text.Normalizer;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marquee.catalog.WholeTitle;

/**
 * What a title says of the series it belongs to: the words without numbers, articles and the like, of each title that the
 * movie has, of what stands before a colon or dash, and of what stands behind it. "Rocky II" is {rocky}; "Home Alone 2: Lost
 * in New York" is {home, alone}, {lost, new, york} and both together.
 *
 * @param variants each a set of words, none empty
 * @param leading those of them that can name a series: whole titles, and what stands before a colon or dash
 */
public record TitleWords(Set<Set<String>> variants, Set<Set<String>> leading) {

    /** Longer than any title; what follows is not looked at. */
    private static final int MOST_CHARACTERS = 300;

    private static final Pattern HALVES = Pattern.compile(":|\\s[-–]\\s");
    private static final Pattern POSSESSIVE = Pattern.compile("['’]s\\b");
    private static final Pattern JOINED = Pattern.compile("(?<=[\\p{L}\\p{N}])-(?=[\\p{L}\\p{N}])|\\p{M}|['’]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,2}|[ivx]{2,5}|v|x");
    private static final Set<String> SAYING_NOTHING = Set.of(
            "a", "an", "and", "at", "chapter", "das", "de", "der", "die", "el", "episode", "for", "il", "in", "la",
            "le", "les", "los", "of", "on", "one", "part", "pt", "second", "the", "third", "three", "to", "two", "vol",
            "volume", "with");
    private static final int SHORTEST_PLURAL = 5;

    /** Copies the variants. */
    public TitleWords {
        variants = variants.stream().map(Set::copyOf).collect(Collectors.toUnmodifiableSet());
        leading = leading.stream().map(Set::copyOf).collect(Collectors.toUnmodifiableSet());
    }

    /** Reads a title as the catalogue has it, without the year. */
    public static TitleWords of(String title) {
        var whole = WholeTitle.of(title.length() > MOST_CHARACTERS ? title.substring(0, MOST_CHARACTERS) : title);
        var titles = Stream.concat(Stream.of(whole.title()), whole.others().stream())
                .map(TitleWords::withHalves)
                .toList();
        return new TitleWords(
                words(titles.stream().flatMap(List::stream)),
                words(titles.stream().flatMap(parts -> parts.stream().limit(2))));
    }

    private static Set<Set<String>> words(Stream<String> titles) {
        return titles.map(TitleWords::words).filter(words -> !words.isEmpty()).collect(Collectors.toSet());
    }

    /**
     * Whether the titles are those of one series: the same words lead them, or several that lead one are all of a part of the
     * other. A word among others that they share makes none: it may be a place, or a common one.
     */
    public boolean isOfSeries(TitleWords other) {
        return !Collections.disjoint(leading, other.leading) || continues(other) || other.continues(this);
    }

    /** "D2: The Mighty Ducks" continues "The Mighty Ducks". */
    private boolean continues(TitleWords first) {
        return first.leading.stream().anyMatch(words -> words.size() > 1 && variants.contains(words));
    }

    /** All of its words. */
    public Set<String> all() {
        return variants.stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    /** The title, and where it has halves the first and the last of them. */
    private static List<String> withHalves(String title) {
        var halves = List.of(HALVES.split(title, -1));
        return halves.size() < 2 ? List.of(title) : List.of(title, halves.getFirst(), halves.getLast());
    }

    private static Set<String> words(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        plain = JOINED.matcher(POSSESSIVE.matcher(plain).replaceAll("")).replaceAll("");
        var words = new HashSet<String>();
        for (String word : BETWEEN_WORDS.split(plain, -1)) {
            if (!word.isEmpty()
                    && !SAYING_NOTHING.contains(word)
                    && !NUMBER.matcher(word).matches()) {
                words.add(singular(word));
            }
        }
        return words;
    }

    /** "Aliens" belongs to "Alien". */
    private static String singular(String word) {
        return word.length() >= SHORTEST_PLURAL && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
