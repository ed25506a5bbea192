package marquee.events.machines;

import com.google.protobuf.Parser;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.wire.StateWire.Opinion;
import marquee.events.wire.StateWire.Opinions;

/**
 * What each person lately made of movies, for what trends. A person counts once for a movie, by their strongest word
 * ({@link OpinionWeight}), and only by words that still stand: a rating that is taken back or lowered, a movie that is hidden
 * takes away what it brought. Of one person so many movies count as fit in a state, those of the latest words.
 */
final class TrendingOpinions implements Machine<Opinions> {

    /** Movies that count for one person at once; whoever has more to say says it of fewer. */
    private static final int MOST = 500;

    /** A word of so long ago weighs less than a ten-millionth of today's. */
    private static final long FORGOTTEN_AFTER =
            ChronoUnit.MICROS.between(Instant.EPOCH, Instant.EPOCH.plus(Duration.ofDays(7 * 26)));

    @Override
    public String name() {
        return "trending";
    }

    @Override
    public Optional<String> key(Event event) {
        return event.action() instanceof Action.Erased
                        || OpinionWords.movie(event.action()).isPresent()
                ? EventKey.person(event)
                : Optional.empty();
    }

    @Override
    public Parser<Opinions> parser() {
        return Opinions.parser();
    }

    @Override
    public Opinions start() {
        return Opinions.getDefaultInstance();
    }

    @Override
    public Opinions apply(Opinions state, Event event, Consumer<Output> out) {
        if (event.action() instanceof Action.Erased) {
            tell(state, start(), state.getOfMovieMap().keySet(), out);
            return start();
        }
        long now = Times.micros(event.at());
        long movie = OpinionWords.movie(event.action()).getAsLong();
        Map<Long, Opinion> next = new HashMap<>(state.getOfMovieMap());
        next.put(movie, OpinionWords.add(opinion(state, movie), event.action(), now));
        Set<Long> changed = forgotten(next, now - FORGOTTEN_AFTER);
        changed.forEach(next::remove);
        while (next.size() > MOST) {
            long oldest = oldest(next);
            next.remove(oldest);
            changed.add(oldest);
        }
        changed.add(movie);
        Opinions after = Opinions.newBuilder().putAllOfMovie(next).build();
        tell(state, after, changed, out);
        return after;
    }

    private static Set<Long> forgotten(Map<Long, Opinion> opinions, long before) {
        Set<Long> forgotten = new TreeSet<>();
        opinions.forEach((movie, opinion) -> {
            if (OpinionWords.latest(opinion) < before) {
                forgotten.add(movie);
            }
        });
        return forgotten;
    }

    private static Opinion opinion(Opinions of, long movie) {
        return of.getOfMovieOrDefault(movie, Opinion.getDefaultInstance());
    }

    private static void tell(Opinions before, Opinions after, Set<Long> movies, Consumer<Output> out) {
        for (long movie : movies) {
            BigInteger was = OpinionWeight.of(opinion(before, movie));
            BigInteger is = OpinionWeight.of(opinion(after, movie));
            if (!is.equals(was)) {
                out.accept(new Output.TrendChange(movie, is.subtract(was), is.signum() - was.signum()));
            }
        }
    }

    private static long oldest(Map<Long, Opinion> opinions) {
        return opinions.entrySet().stream()
                .min(Comparator.<Map.Entry<Long, Opinion>>comparingLong(entry -> OpinionWords.latest(entry.getValue()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }
}
