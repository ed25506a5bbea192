package marquee.loader.postgres;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.stream.Stream;
import marquee.catalog.Dataset;
import marquee.catalog.Rating;
import marquee.catalog.views.DatasetView;

/**
 * A dataset as if only the people whom it names first had rated. Its stream of ratings keeps their ids in memory. What the
 * others are and wrote is there: who reads it knows who rated.
 *
 * @param dataset everybody
 * @param limit how many people
 */
public record FirstPeople(Dataset dataset, long limit) implements DatasetView {

    @Override
    public String hash() {
        return dataset.hash() + "/" + limit;
    }

    @Override
    public Stream<Rating> ratings() {
        LongSet people = new LongOpenHashSet();
        return dataset.ratings()
                .sequential()
                .filter(rating ->
                        people.contains(rating.userId()) || (people.size() < limit && people.add(rating.userId())));
    }
}
