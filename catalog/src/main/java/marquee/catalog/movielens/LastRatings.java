package marquee.catalog.movielens;

import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import marquee.catalog.MovieId;
import marquee.catalog.Rating;

/**
 * Of several ratings one person gave one movie, the last by time (at the same time, the last in the file). Counts the
 * others. One object for each reading; not thread-safe.
 */
public final class LastRatings {

    private static final long SCATTERED_RATINGS_IN_MEMORY = 1_000_000;

    private long superseded;

    private LastRatings() {}

    /**
     * Those of a file.
     *
     * @param grouped whether it has each person's ratings together
     * @param reading opens it
     * @param count its ratings
     * @param superseded is told at the end how many were left out
     */
    public static Stream<Rating> of(
            boolean grouped, Supplier<Stream<Rating>> reading, long count, LongConsumer superseded) {
        var last = new LastRatings();
        Stream<Rating> ratings = grouped ? last.ofGrouped(reading.get()) : last.ofScattered(reading, count);
        return ratings.onClose(() -> superseded.accept(last.superseded));
    }

    /** Holds one person at a time. */
    private Stream<Rating> ofGrouped(Stream<Rating> ratings) {
        return StreamSupport.stream(new People(ratings.iterator()), false)
                .flatMap(Collection::stream)
                .onClose(ratings::close);
    }

    /** Reads the file once for each million of ratings, each time for other people. */
    private Stream<Rating> ofScattered(Supplier<Stream<Rating>> reading, long count) {
        long parts = count / SCATTERED_RATINGS_IN_MEMORY + 1;
        return LongStream.range(0, parts).boxed().flatMap(part -> part(reading, part, parts));
    }

    private Stream<Rating> part(Supplier<Stream<Rating>> reading, long part, long parts) {
        Map<Long, Map<MovieId, Rating>> people = new TreeMap<>();
        try (Stream<Rating> ratings = reading.get()) {
            ratings.filter(rating -> rating.userId() % parts == part)
                    .forEach(rating ->
                            keep(people.computeIfAbsent(rating.userId(), user -> new LinkedHashMap<>()), rating));
        }
        return people.values().stream().map(Map::values).flatMap(Collection::stream);
    }

    private void keep(Map<MovieId, Rating> person, Rating rating) {
        person.merge(rating.movie(), rating, (before, now) -> {
            superseded++;
            return now.at().isBefore(before.at()) ? before : now;
        });
    }

    private final class People extends AbstractSpliterator<Collection<Rating>> {

        private final Iterator<Rating> ratings;
        private Map<MovieId, Rating> person = new LinkedHashMap<>();
        private long userId;

        private People(Iterator<Rating> ratings) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.ratings = ratings;
        }

        @Override
        public boolean tryAdvance(Consumer<? super Collection<Rating>> action) {
            while (ratings.hasNext()) {
                Rating rating = ratings.next();
                Map<MovieId, Rating> before = person;
                boolean another = rating.userId() != userId && !before.isEmpty();
                person = another ? new LinkedHashMap<>() : before;
                userId = rating.userId();
                keep(person, rating);
                if (another) {
                    action.accept(before.values());
                    return true;
                }
            }
            Map<MovieId, Rating> last = person;
            person = new LinkedHashMap<>();
            if (!last.isEmpty()) {
                action.accept(last.values());
            }
            return !last.isEmpty();
        }
    }
}
