package marquee.events.machines;

import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Parser;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.Shown;
import marquee.events.wire.StateWire.Passes;
import marquee.events.wire.StateWire.PassesOfMovies;

/**
 * When each person was shown which movies and passed them over: by the hour, and only since they last did anything with the
 * movie. The state itself is what is asked for.
 */
public final class PassedOver implements Machine<PassesOfMovies> {

    /** What its states are kept under. */
    public static final String NAME = "passed-over";

    /** Movies that one person is remembered to have passed over. */
    private static final int MOST_MOVIES = 600;

    /** Hours of one movie, the latest. */
    private static final int MOST_HOURS = 16;

    private static final int FORGOTTEN_AFTER = (int) Duration.ofDays(60).toHours();

    /** The machine; it has no state of its own. */
    public PassedOver() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> key(Event event) {
        return event.action() instanceof Action.Exposed
                        || event.action() instanceof Action.Erased
                        || chosen(event.action()).isPresent()
                ? EventKey.person(event)
                : Optional.empty();
    }

    @Override
    public Parser<PassesOfMovies> parser() {
        return PassesOfMovies.parser();
    }

    @Override
    public PassesOfMovies start() {
        return PassesOfMovies.getDefaultInstance();
    }

    @Override
    public boolean isTold() {
        return true;
    }

    @Override
    public Optional<Duration> forgottenAfter() {
        return Optional.of(Duration.ofHours(FORGOTTEN_AFTER));
    }

    @Override
    public PassesOfMovies apply(PassesOfMovies state, Event event, Consumer<Output> out) {
        if (event.action() instanceof Action.Erased) {
            return start();
        }
        int hour = (int) TimeUnit.MICROSECONDS.toHours(Times.micros(event.at()));
        int latest = Math.max(hour, state.getLatest());
        int first = latest - FORGOTTEN_AFTER;
        Map<Long, Passes> next = new HashMap<>(state.getOfMovieMap());
        if (latest > state.getLatest()) {
            next.replaceAll((movie, passes) -> since(first, passes));
            next.values().removeIf(passes -> newest(passes) == 0);
        }
        Passes told = told(event.action(), hour);
        for (long movie : movies(event.action())) {
            Passes passes = since(first, both(next.getOrDefault(movie, Passes.getDefaultInstance()), told));
            next.put(movie, passes);
            next.remove(movie, Passes.getDefaultInstance());
        }
        while (next.size() > MOST_MOVIES) {
            next.remove(oldest(next));
        }
        return PassesOfMovies.newBuilder().putAllOfMovie(next).setLatest(latest).build();
    }

    private static Passes told(Action action, int hour) {
        return action instanceof Action.Exposed
                ? Passes.newBuilder().addHour(hour).build()
                : Passes.newBuilder().setChosen(hour).build();
    }

    private static long[] movies(Action action) {
        return action instanceof Action.Exposed exposed
                ? exposed.shown().stream().mapToLong(Shown::movieId).toArray()
                : new long[] {chosen(action).orElseThrow()};
    }

    /**
     * What a state tells: when the person was shown each movie and passed it over, in seconds since 1970, earliest first; the
     * end of each hour, so that nothing counts before its time.
     *
     * @throws InvalidProtocolBufferException when it is none
     */
    public static Map<Long, long[]> told(byte[] state) throws InvalidProtocolBufferException {
        Map<Long, long[]> told = new HashMap<>();
        PassesOfMovies.parseFrom(state).getOfMovieMap().forEach((movie, passes) -> {
            if (passes.getHourCount() > 0) {
                told.put(
                        movie,
                        passes.getHourList().stream()
                                .mapToLong(hour -> TimeUnit.HOURS.toSeconds(hour + 1L))
                                .toArray());
            }
        });
        return told;
    }

    /** The movie that somebody did something with that speaks for it. */
    private static OptionalLong chosen(Action action) {
        return switch (action) {
            case Action.Clicked clicked -> OptionalLong.of(clicked.movieId());
            case Action.Played played -> OptionalLong.of(played.movieId());
            case Action.Rated rated -> OptionalLong.of(rated.movieId());
            case Action.WatchlistChanged changed ->
                changed.withdrawn() ? OptionalLong.empty() : OptionalLong.of(changed.movieId());
            default -> OptionalLong.empty();
        };
    }

    /** What both say together, whichever was heard first. */
    private static Passes both(Passes one, Passes other) {
        int chosen = Math.max(one.getChosen(), other.getChosen());
        var hours = new TreeSet<>(one.getHourList());
        hours.addAll(other.getHourList());
        hours.removeIf(hour -> hour <= chosen);
        while (hours.size() > MOST_HOURS) {
            hours.pollFirst();
        }
        return Passes.newBuilder().setChosen(chosen).addAllHour(hours).build();
    }

    /** The same without what was before an hour. */
    private static Passes since(int first, Passes passes) {
        boolean isWhole = (passes.getChosen() == 0 || passes.getChosen() >= first)
                && (passes.getHourCount() == 0 || passes.getHour(0) >= first);
        return isWhole
                ? passes
                : Passes.newBuilder()
                        .setChosen(passes.getChosen() < first ? 0 : passes.getChosen())
                        .addAllHour(passes.getHourList().stream()
                                .filter(hour -> hour >= first)
                                .toList())
                        .build();
    }

    private static int newest(Passes passes) {
        return passes.getHourCount() == 0
                ? passes.getChosen()
                : Math.max(passes.getChosen(), passes.getHour(passes.getHourCount() - 1));
    }

    private static long oldest(Map<Long, Passes> passes) {
        return passes.entrySet().stream()
                .min(Comparator.<Map.Entry<Long, Passes>>comparingInt(entry -> newest(entry.getValue()))
                        .thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow()
                .getKey();
    }
}
