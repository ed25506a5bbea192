package marquee.events.learning;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import marquee.catalog.MovieId;
import marquee.catalog.Rating;
import marquee.catalog.histories.RatingHistory;
import marquee.events.Event;

/**
 * Joins a data set's histories with events that come person by person, both by ascending person; of each person the events in
 * the order of their times. Holds one person at a time. Not thread-safe.
 */
final class PersonByPerson implements Consumer<Event> {

    private final Iterator<RatingHistory> before;
    private final Predicate<MovieId> movies;
    private final Consumer<RatingHistory> out;
    private Optional<RatingHistory> waiting = Optional.empty();
    private Optional<PersonWords> said = Optional.empty();
    private long current;
    private long events;
    private long standing;
    private long passedOver;

    /**
     * @param before the data set's histories
     * @param movies those that can be rated
     * @param out takes what stands, each person once
     */
    PersonByPerson(Iterator<RatingHistory> before, Predicate<MovieId> movies, Consumer<RatingHistory> out) {
        this.before = before;
        this.movies = movies;
        this.out = out;
    }

    @Override
    public void accept(Event event) {
        long person = event.personId().orElseThrow();
        if (said.isEmpty() || person != current) {
            join();
            current = person;
            said = Optional.of(new PersonWords(person, movies));
        }
        events++;
        said.get().add(event.action(), event.at());
    }

    /** Nothing more is said. */
    void end() {
        join();
        for (Optional<RatingHistory> next = next(); next.isPresent(); next = next()) {
            out.accept(next.get());
        }
    }

    /** Events that were heard. */
    long events() {
        return events;
    }

    /** Ratings that come of them. */
    long standing() {
        return standing;
    }

    /** Events of movies that cannot be rated. */
    long passedOver() {
        return passedOver;
    }

    private void join() {
        said.ifPresent(words -> join(words, historyOf(current)));
        said = Optional.empty();
    }

    private void join(PersonWords words, List<Rating> theirs) {
        var ratings =
                new ArrayList<>(theirs.stream().filter(words::leavesStanding).toList());
        ratings.forEach(words::stands);
        List<Rating> given = Stream.concat(words.rated(), words.watched()).toList();
        ratings.addAll(given);
        standing += given.size();
        passedOver += words.passedOver();
        if (!ratings.isEmpty()) {
            out.accept(new RatingHistory(current, ratings));
        }
    }

    /** What somebody rated in the data set; passes on those before them. */
    private List<Rating> historyOf(long person) {
        for (Optional<RatingHistory> next = next(); next.isPresent(); next = next()) {
            if (next.get().personId() == person) {
                return next.get().ratings();
            }
            if (next.get().personId() > person) {
                waiting = next;
                return List.of();
            }
            out.accept(next.get());
        }
        return List.of();
    }

    private Optional<RatingHistory> next() {
        Optional<RatingHistory> next = waiting.isPresent() || !before.hasNext() ? waiting : Optional.of(before.next());
        waiting = Optional.empty();
        return next;
    }
}
