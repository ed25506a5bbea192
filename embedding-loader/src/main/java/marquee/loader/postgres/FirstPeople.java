package marquee.loader.postgres;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.stream.Stream;
import marquee.catalog.Dataset;
import marquee.catalog.Movie;
import marquee.catalog.PersonFeatures;
import marquee.catalog.Rating;

/**
 * A dataset as if only the people whom it names first had rated. Its stream of ratings keeps their ids in memory.
 *
 * @param dataset everybody
 * @param limit how many people
 */
public record FirstPeople(Dataset dataset, long limit) implements Dataset {

    @Override
    public String name() {
        return dataset.name();
    }

    @Override
    public String notice() {
        return dataset.notice();
    }

    @Override
    public String hash() {
        return dataset.hash() + "/" + limit;
    }

    @Override
    public String origin() {
        return dataset.origin();
    }

    @Override
    public Stream<Movie> movies() {
        return dataset.movies();
    }

    @Override
    public Stream<Rating> ratings() {
        LongSet people = new LongOpenHashSet();
        return dataset.ratings()
                .sequential()
                .filter(rating ->
                        people.contains(rating.userId()) || (people.size() < limit && people.add(rating.userId())));
    }

    /** Everybody's: who reads them knows who rated. */
    @Override
    public Stream<PersonFeatures> people() {
        return dataset.people();
    }
}
