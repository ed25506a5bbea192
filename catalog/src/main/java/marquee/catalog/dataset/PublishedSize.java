package marquee.catalog.dataset;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import marquee.catalog.DatasetException;

/**
 * How much a dataset holds, and how much the published ones hold by their READMEs: figures of a copy that lacks something would
 * be compared with those of others in vain.
 *
 * @param people who rated
 * @param movies that are listed, rated or not
 * @param ratings one for each person and movie
 */
public record PublishedSize(long people, long movies, long ratings) {

    /** By name in small letters, without what people put between them. */
    private static final Map<String, PublishedSize> PUBLISHED = Map.of(
            "ml100k", new PublishedSize(943, 1_682, 100_000),
            "mllatestsmall", new PublishedSize(610, 9_742, 100_836),
            "ml25m", new PublishedSize(162_541, 62_423, 25_000_095),
            "ml32m", new PublishedSize(200_948, 87_585, 32_000_204));

    /**
     * This size, if it is that of the published set of a name; any where none is published under it.
     *
     * @throws DatasetException when the set was published with another
     */
    public PublishedSize checkedFor(String name) {
        PublishedSize published =
                Optional.ofNullable(PUBLISHED.get(plain(name))).orElse(this);
        if (!published.equals(this)) {
            throw new DatasetException(name + " was published with " + published + ", but here are " + this
                    + ". Unpack the archive anew, or give the folder another name.");
        }
        return this;
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "").replaceFirst("^movielens", "ml");
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%,d people, %,d movies, %,d ratings", people, movies, ratings);
    }
}
