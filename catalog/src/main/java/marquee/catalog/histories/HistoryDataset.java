package marquee.catalog.histories;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marquee.catalog.Dataset;
import marquee.catalog.DatasetException;
import marquee.catalog.MovieId;
import marquee.catalog.PersonFeatures;
import marquee.catalog.Rating;
import marquee.catalog.Stars;
import marquee.catalog.views.DatasetView;
import marquee.catalog.views.DatasetWithMovies;
import marquee.catalog.views.WithoutErased;

/** A data set whose ratings are those of a folder of histories that were written of it. Thread-safe. */
public final class HistoryDataset implements DatasetView {

    private final Dataset dataset;
    private final HistoryShards histories;
    private final Set<Long> erased;

    private HistoryDataset(Dataset dataset, HistoryShards histories, Set<Long> erased) {
        this.dataset = dataset;
        this.histories = histories;
        this.erased = Set.copyOf(erased);
    }

    /**
     * Opens a folder.
     *
     * @param dataset that they were written of, which describes the movies but for those that were added to it
     * @throws DatasetException when they were written of another, or cannot be read
     */
    public static HistoryDataset open(Path folder, Dataset dataset) {
        HistoryShards histories = HistoryShards.open(folder);
        String of = histories.manifest().provenance().getOrDefault(DATASET_HASH, "");
        if (!of.equals(dataset.hash())) {
            throw new DatasetException("The histories in " + folder + " are not of " + dataset.name()
                    + ", or of another state of it; name theirs with --dataset, or write them anew with"
                    + " ./marquee histories.");
        }
        return new HistoryDataset(
                DatasetWithMovies.of(dataset, histories.movies().added()), histories, Set.of());
    }

    /** The same without people who were erased after the histories were written. */
    public HistoryDataset without(Set<Long> people) {
        return new HistoryDataset(dataset, histories, people);
    }

    @Override
    public Set<Long> erased() {
        return erased;
    }

    /** Tells of every person but those who were erased, by ascending ids. */
    public void forEachPerson(HistoryShards.PersonReader reader) {
        histories.people((id, start, end) -> {
            if (!erased.contains(id)) {
                reader.person(id, start, end);
            }
        });
    }

    private Set<Long> leftOut() {
        Set<Long> found = new TreeSet<>();
        if (!erased.isEmpty()) {
            histories.people((id, start, end) -> {
                if (erased.contains(id)) {
                    found.add(id);
                }
            });
        }
        return found;
    }

    /** Its ratings where they lie. */
    public HistoryShards histories() {
        return histories;
    }

    @Override
    public Dataset dataset() {
        return dataset;
    }

    /** The histories' own where nobody is left out. */
    @Override
    public String hash() {
        return WithoutErased.hash(histories.manifest().hash(), leftOut());
    }

    @Override
    public Map<String, String> provenance() {
        return erased.isEmpty()
                ? histories.manifest().provenance()
                : WithoutErased.told(histories.manifest().provenance(), erased, leftOut());
    }

    /** Person by person, each person's by time. */
    @Override
    public Stream<Rating> ratings() {
        var ids = new LongArrayList(histories.manifest().people());
        var starts = new IntArrayList(histories.manifest().people());
        var ends = new IntArrayList(histories.manifest().people());
        forEachPerson((id, start, end) -> {
            ids.add(id);
            starts.add(start);
            ends.add(end);
        });
        return IntStream.range(0, ids.size())
                .boxed()
                .flatMap(person -> IntStream.range(starts.getInt(person), ends.getInt(person))
                        .mapToObj(position -> rating(ids.getLong(person), position)));
    }

    private Rating rating(long person, int position) {
        return new Rating(
                person,
                new MovieId(histories.movies().movieId(histories.movieRow(position))),
                new Stars(histories.halfStars(position) / 2.0),
                Instant.ofEpochSecond(Integer.toUnsignedLong(histories.seconds(position))));
    }

    /** Those of the data set who have a history. */
    @Override
    public Stream<PersonFeatures> people() {
        LongSet here = new LongOpenHashSet(histories.manifest().people());
        forEachPerson((id, start, end) -> here.add(id));
        return dataset.people().filter(person -> here.contains(person.userId()));
    }
}
