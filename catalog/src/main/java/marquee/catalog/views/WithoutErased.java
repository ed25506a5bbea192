package marquee.catalog.views;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import marquee.catalog.Dataset;
import marquee.catalog.PersonFeatures;
import marquee.catalog.Rating;
import marquee.catalog.Tag;
import marquee.catalog.UserIds;
import marquee.catalog.hash.Sha256;

/** A data set without people who asked to be forgotten, whatever its files say of them. Immutable and thread-safe as it is. */
public final class WithoutErased implements DatasetView {

    /** In {@link #provenance}: how many people were known to be erased. */
    public static final String ERASED = "erasedPeople";

    /** In {@link #provenance}: of how many of them the data set's files tell, who were left out. */
    public static final String LEFT_OUT = "erasedPeopleLeftOut";

    private final Dataset dataset;
    private final LongSet erased;
    private final Set<Long> leftOut;

    private WithoutErased(Dataset dataset, LongSet erased, Set<Long> leftOut) {
        this.dataset = dataset;
        this.erased = erased;
        this.leftOut = leftOut;
    }

    /** Reads the data set's ratings once, where it can have some of these people; blocking. */
    public static WithoutErased of(Dataset dataset, Set<Long> erased) {
        var all = new LongOpenHashSet(erased);
        all.addAll(dataset.erased());
        var leftOut = new TreeSet<Long>();
        if (all.longStream().anyMatch(person -> !UserIds.isNewcomer(person))) {
            try (Stream<Rating> ratings = dataset.ratings()) {
                ratings.mapToLong(Rating::userId).filter(all::contains).forEach(leftOut::add);
            }
        }
        return new WithoutErased(dataset, all, leftOut);
    }

    @Override
    public Dataset dataset() {
        return dataset;
    }

    @Override
    public Set<Long> erased() {
        return Set.copyOf(erased);
    }

    @Override
    public String hash() {
        return hash(dataset.hash(), leftOut);
    }

    /** The hash of what is left of data; their own where nobody is left out. */
    public static String hash(String whole, Set<Long> leftOut) {
        Stream<String> people = leftOut.stream().sorted().map(person -> "without " + person);
        return leftOut.isEmpty()
                ? whole
                : Sha256.of(Stream.concat(Stream.of(whole), people).map(line -> line + "\n"));
    }

    @Override
    public Map<String, String> provenance() {
        var words = new TreeMap<>(dataset.provenance());
        words.putIfAbsent(DATASET_HASH, dataset.hash());
        return told(words, erased, leftOut);
    }

    /** What is said of where data come from, with what is said of who is not among them. */
    public static Map<String, String> told(Map<String, String> provenance, Set<Long> erased, Set<Long> leftOut) {
        var words = new TreeMap<>(provenance);
        words.put(ERASED, Integer.toString(erased.size()));
        words.put(LEFT_OUT, Integer.toString(leftOut.size()));
        return words;
    }

    @Override
    public Stream<Rating> ratings() {
        return dataset.ratings().filter(rating -> !erased.contains(rating.userId()));
    }

    @Override
    public Stream<Tag> tags() {
        return dataset.tags().filter(tag -> !erased.contains(tag.userId()));
    }

    @Override
    public Stream<PersonFeatures> people() {
        return dataset.people().filter(person -> !erased.contains(person.userId()));
    }
}
