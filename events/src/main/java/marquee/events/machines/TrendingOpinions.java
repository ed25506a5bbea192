package marquee.events.machines;

import com.google.protobuf.Parser;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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
        var next = new HashMap<>(state.getOfMovieMap());
        long now = Times.micros(event.at());
        if (event.action() instanceof Action.Erased) {
            next.clear();
        } else {
            long movie = OpinionWords.movie(event.action()).getAsLong();
            next.put(
                    movie,
                    OpinionWords.add(next.getOrDefault(movie, Opinion.getDefaultInstance()), event.action(), now));
            next.values().removeIf(opinion -> OpinionWords.latest(opinion) < now - FORGOTTEN_AFTER);
            while (next.size() > MOST) {
                next.remove(oldest(next));
            }
        }
        tell(state.getOfMovieMap(), next, out);
        return Opinions.newBuilder().putAllOfMovie(next).build();
    }

    private static void tell(Map<Long, Opinion> before, Map<Long, Opinion> after, Consumer<Output> out) {
        var movies = new ArrayList<>(before.keySet());
        after.keySet().stream().filter(movie -> !before.containsKey(movie)).forEach(movies::add);
        for (long movie : movies) {
            if (Objects.equals(before.get(movie), after.get(movie))) {
                continue;
            }
            BigInteger was = OpinionWeight.of(before.getOrDefault(movie, Opinion.getDefaultInstance()));
            BigInteger is = OpinionWeight.of(after.getOrDefault(movie, Opinion.getDefaultInstance()));
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
