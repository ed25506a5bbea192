package marquee.registry.keys;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a service key may be used for. */
public enum KeyScope {
    /** Lists, ratings and marks of the product's people, and lists for histories that are sent along. */
    READ_PEOPLE("people:read"),
    /** Bringing people, what they rate, mark and do, and removing them. */
    WRITE_PEOPLE("people:write"),
    /** Bringing, describing and delisting movies. */
    WRITE_CATALOGUE("catalogue:write");

    private final String word;

    KeyScope(String word) {
        this.word = word;
    }

    /** As it is written. */
    public String word() {
        return word;
    }

    /** The scope of a word. */
    public static Optional<KeyScope> of(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word.equals(word)).findFirst();
    }

    /** All words, with commas between. */
    public static String words() {
        return Arrays.stream(values()).map(KeyScope::word).collect(Collectors.joining(", "));
    }
}
