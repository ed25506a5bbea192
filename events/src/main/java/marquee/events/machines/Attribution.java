package marquee.events.machines;

import static java.util.stream.Collectors.groupingBy;

import com.google.protobuf.Parser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.ToLongFunction;
import java.util.stream.LongStream;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.machines.Output.HourlyKey;
import marquee.events.wire.StateWire.Attributions;
import marquee.events.wire.StateWire.Deed;
import marquee.events.wire.StateWire.Showing;

/**
 * What came of what was shown, by the hour, the variant and the list. The rule: what somebody does with a movie belongs to
 * the last time it was shown to them within the half hour before; where a showing is heard of late, what was said before is
 * corrected. However often somebody clicks on one showing, it was clicked once. People who are signed out are told apart by
 * the answer that they look at. Events more than {@link #REMEMBERED} behind the newest of their person are counted as shown,
 * and attributed to nothing.
 */
final class Attribution implements Machine<Attributions> {

    static final Duration WINDOW = Duration.ofMinutes(30);
    static final Duration REMEMBERED = Duration.ofHours(2);

    /** Far longer than anything is attributed. */
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private static final int MOST = 2_000;

    /** So many more may be kept until some are dropped, which costs as much for one as for many. */
    private static final int SLACK = 500;

    private static final String SHOWN = "shown";

    @Override
    public String name() {
        return "attribution";
    }

    @Override
    public Optional<String> key(Event event) {
        return switch (event.action()) {
            case Action.Exposed exposed -> EventKey.of(event);
            case Action.Clicked clicked -> EventKey.of(event);
            case Action.Played played -> EventKey.of(event);
            case Action.Rated rated -> EventKey.of(event);
            case Action.Erased erased -> EventKey.of(event);
            default -> Optional.empty();
        };
    }

    @Override
    public Optional<Duration> forgottenAfter() {
        return Optional.of(FORGOTTEN);
    }

    @Override
    public Parser<Attributions> parser() {
        return Attributions.parser();
    }

    @Override
    public Attributions start() {
        return Attributions.getDefaultInstance();
    }

    @Override
    public Attributions apply(Attributions state, Event event, Consumer<Output> out) {
        if (event.action() instanceof Action.Erased) {
            return start();
        }
        var next = state.toBuilder();
        long at = Times.micros(event.at());
        long[] movies = add(next, event.action(), at, out);
        if (movies.length == 0) {
            return state;
        }
        correct(state, next.build(), movies, out);
        return recent(next.setLatest(Math.max(at, state.getLatest())).build());
    }

    /** Adds what an event tells of, and says of which movies. */
    private static long[] add(Attributions.Builder next, Action action, long at, Consumer<Output> out) {
        if (action instanceof Action.Exposed exposed) {
            var key = new HourlyKey(Times.hour(at), exposed.variant(), exposed.list(), SHOWN);
            out.accept(new Output.Counted(key, exposed.shown().size()));
            exposed.shown().forEach(shown -> next.addShowings(showing(exposed, shown.movieId(), at)));
            return exposed.shown().stream().mapToLong(shown -> shown.movieId()).toArray();
        }
        return deed(action)
                .map(deed -> {
                    next.addDeeds(deed.setAt(at));
                    return LongStream.of(deed.getMovieId()).toArray();
                })
                .orElseGet(() -> new long[0]);
    }

    private static Showing showing(Action.Exposed exposed, long movieId, long at) {
        return Showing.newBuilder()
                .setMovieId(movieId)
                .setAt(at)
                .setList(exposed.list())
                .setVariant(exposed.variant())
                .setRecommendationId(exposed.recommendationId())
                .build();
    }

    private static Optional<Deed.Builder> deed(Action action) {
        return switch (action) {
            case Action.Clicked clicked ->
                Optional.of(Deed.newBuilder().setMovieId(clicked.movieId()).setMeasure("clicked"));
            case Action.Played played ->
                Optional.of(Deed.newBuilder().setMovieId(played.movieId()).setMeasure("played"));
            case Action.Rated rated ->
                Optional.of(Deed.newBuilder()
                        .setMovieId(rated.movieId())
                        .setMeasure(rated.stars().isPositive() ? "liked" : "disliked"));
            default -> Optional.empty();
        };
    }

    /** Tells how the counts of these movies differ from what they were before the last was added. */
    private static void correct(Attributions was, Attributions is, long[] movies, Consumer<Output> out) {
        long[] sorted = LongStream.of(movies).sorted().toArray();
        List<Deed> deeds = of(sorted, is.getDeedsList(), Deed::getMovieId);
        if (deeds.isEmpty()) {
            return;
        }
        List<Showing> showings = of(sorted, is.getShowingsList(), Showing::getMovieId);
        Map<HourlyKey, Long> change = counts(showings, deeds);
        counts(
                        withoutLast(is.getShowingsCount() - was.getShowingsCount(), showings),
                        withoutLast(is.getDeedsCount() - was.getDeedsCount(), deeds))
                .forEach((key, times) -> change.merge(key, -times, Long::sum));
        change.forEach((key, times) -> {
            if (times != 0) {
                out.accept(new Output.Counted(key, times));
            }
        });
    }

    private static <T> List<T> withoutLast(int added, List<T> all) {
        return all.subList(0, all.size() - added);
    }

    private static Map<HourlyKey, Long> counts(List<Showing> showings, List<Deed> deeds) {
        Map<Long, List<Showing>> ofMovie = showings.stream().collect(groupingBy(Showing::getMovieId));
        Map<HourlyKey, Long> counts = new HashMap<>();
        deeds.stream()
                .flatMap(deed -> last(ofMovie.getOrDefault(deed.getMovieId(), List.of()), deed.getAt())
                        .map(showing -> new Outcome(showing, deed.getMeasure()))
                        .stream())
                .distinct()
                .forEach(outcome -> counts.merge(outcome.key(), 1L, Long::sum));
        return counts;
    }

    private static <T> List<T> of(long[] sorted, List<T> all, ToLongFunction<T> movie) {
        List<T> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (Arrays.binarySearch(sorted, movie.applyAsLong(all.get(i))) >= 0) {
                found.add(all.get(i));
            }
        }
        return found;
    }

    /** Of two of one time the one of the larger id, so that it does not matter which came first. */
    private static Optional<Showing> last(List<Showing> showings, long at) {
        return showings.stream()
                .filter(showing -> showing.getAt() <= at && showing.getAt() >= at - WINDOW.toNanos() / 1_000)
                .max(Comparator.comparingLong(Showing::getAt).thenComparing(Showing::getRecommendationId));
    }

    private static Attributions recent(Attributions state) {
        long oldest = state.getLatest() - REMEMBERED.toNanos() / 1_000;
        boolean areShowings = areRecent(state.getShowingsList(), Showing::getAt, oldest);
        boolean areDeeds = areRecent(state.getDeedsList(), Deed::getAt, oldest);
        if (areShowings && areDeeds) {
            return state;
        }
        var next = state.toBuilder();
        if (!areShowings) {
            next.clearShowings().addAllShowings(recent(state.getShowingsList(), Showing::getAt, oldest));
        }
        if (!areDeeds) {
            next.clearDeeds().addAllDeeds(recent(state.getDeedsList(), Deed::getAt, oldest));
        }
        return next.build();
    }

    private static <T> boolean areRecent(List<T> all, ToLongFunction<T> at, long oldest) {
        boolean areRecent = all.size() <= MOST + SLACK;
        for (int i = 0; areRecent && i < all.size(); i++) {
            areRecent = at.applyAsLong(all.get(i)) >= oldest;
        }
        return areRecent;
    }

    /** Of more than are remembered the newest. */
    private static <T> List<T> recent(List<T> all, ToLongFunction<T> at, long oldest) {
        List<T> recent =
                all.stream().filter(one -> at.applyAsLong(one) >= oldest).toList();
        return recent.size() <= MOST
                ? recent
                : recent.stream()
                        .sorted(Comparator.comparingLong(at))
                        .skip(recent.size() - MOST)
                        .toList();
    }

    private record Outcome(Showing showing, String measure) {

        HourlyKey key() {
            return new HourlyKey(Times.hour(showing.getAt()), showing.getVariant(), showing.getList(), measure);
        }
    }
}
