package marquee.index;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a collection is called: {@code <alias>_<release>_<catalogue>}, so that its name says which towers gave the vectors
 * and which catalogue gave the movies and what they are filtered by. A catalogue that is loaded anew while its collection
 * is live gets {@code _2}, {@code _3} and so on. Earlier versions named collections by their release alone: those have an
 * empty catalogue.
 *
 * @param alias the alias that names the live one
 * @param release letters, digits and dashes
 * @param catalogue the first letters of the catalogue's hash
 * @param build 1 for the first
 */
public record CollectionName(String alias, String release, String catalogue, int build) {

    /** The alias that names the live collection, unless an operator chose another. */
    public static final String ALIAS = "movies";

    /** The alias that names the live collection of the graph model's vectors, which find hidden gems. */
    public static final String GEMS = "gems";

    /** The alias that names the live collection of what movies are about, which finds those of one kind. */
    public static final String CONTENT = "content";

    private static final int HASH_LETTERS = 12;
    private static final Pattern FORM = Pattern.compile(
            "_(?<release>[A-Za-z0-9-]+)(?:_(?<catalogue>[A-Za-z0-9-]+)(?:_(?<build>[1-9][0-9]{0,5}))?)?");

    /** The first collection of a release and a catalogue, which is known by its hash. */
    public static CollectionName of(String alias, String release, String hash) {
        return new CollectionName(alias, release, hash.substring(0, Math.min(hash.length(), HASH_LETTERS)), 1);
    }

    /** Reads a name; empty when it is none that this alias could have. */
    public static Optional<CollectionName> parse(String alias, String collection) {
        if (!collection.startsWith(alias)) {
            return Optional.empty();
        }
        Matcher parts = FORM.matcher(collection.substring(alias.length()));
        return parts.matches()
                ? Optional.of(new CollectionName(
                        alias,
                        parts.group("release"),
                        Optional.ofNullable(parts.group("catalogue")).orElse(""),
                        Optional.ofNullable(parts.group("build"))
                                .map(Integer::parseInt)
                                .orElse(1)))
                : Optional.empty();
    }

    /** The first of some collections that an alias could name. */
    public static Optional<String> firstUnder(String alias, List<String> collections) {
        return collections.stream()
                .filter(collection -> parse(alias, collection).isPresent())
                .findFirst();
    }

    /** Whether the other one holds the same movies by the same towers. */
    public boolean isBuildOf(CollectionName other) {
        return release.equals(other.release) && catalogue.equals(other.catalogue);
    }

    /** The same, loaded anew. */
    public CollectionName next() {
        return new CollectionName(alias, release, catalogue, build + 1);
    }

    @Override
    public String toString() {
        return alias + "_" + release + (catalogue.isEmpty() ? "" : "_" + catalogue) + (build == 1 ? "" : "_" + build);
    }
}
