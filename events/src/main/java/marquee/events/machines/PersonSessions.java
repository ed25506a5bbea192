package marquee.events.machines;

import com.google.protobuf.Parser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import marquee.events.Action;
import marquee.events.Event;
import marquee.events.machines.Output.HourlyKey;
import marquee.events.wire.StateWire.OpenSessions;
import marquee.events.wire.StateWire.Session;

/**
 * Times at which somebody was here: events that are at most {@link #GAP} apart belong together. They are counted in the
 * hour in which they began, by number and by seconds, once no event can belong to them any more: what comes more than
 * {@link #LATENESS} behind the newest event of its person is counted as late and belongs to none.
 */
final class PersonSessions implements Machine<OpenSessions> {

    static final Duration GAP = Duration.ofMinutes(30);
    static final Duration LATENESS = Duration.ofHours(1);

    private static final long GAP_MICROS = GAP.toNanos() / 1_000;
    private static final long LATENESS_MICROS = LATENESS.toNanos() / 1_000;

    @Override
    public String name() {
        return "sessions";
    }

    @Override
    public Optional<String> key(Event event) {
        return event.action() instanceof Action.Imported ? Optional.empty() : EventKey.person(event);
    }

    @Override
    public Parser<OpenSessions> parser() {
        return OpenSessions.parser();
    }

    @Override
    public OpenSessions start() {
        return OpenSessions.getDefaultInstance();
    }

    @Override
    public OpenSessions apply(OpenSessions state, Event event, Consumer<Output> out) {
        if (event.action() instanceof Action.Erased) {
            return start();
        }
        long at = Times.micros(event.at());
        if (at < state.getLatest() - LATENESS_MICROS) {
            out.accept(new Output.Counted(key(at, "late_events"), 1));
            return state;
        }
        long latest = Math.max(at, state.getLatest());
        var next = OpenSessions.newBuilder().setLatest(latest);
        for (Session session : with(state.getSessionsList(), at)) {
            if (session.getEnd() + GAP_MICROS < latest - LATENESS_MICROS) {
                out.accept(new Output.Counted(key(session.getStart(), "sessions"), 1));
                long seconds = (session.getEnd() - session.getStart()) / 1_000_000;
                out.accept(new Output.Counted(key(session.getStart(), "session_seconds"), seconds));
            } else {
                next.addSessions(session);
            }
        }
        return next.build();
    }

    /** The sessions with one event more, which may make one of two. */
    private static List<Session> with(List<Session> sessions, long at) {
        var joined = Session.newBuilder().setStart(at).setEnd(at);
        List<Session> next = new ArrayList<>();
        for (Session session : sessions) {
            if (at >= session.getStart() - GAP_MICROS && at <= session.getEnd() + GAP_MICROS) {
                joined.setStart(Math.min(joined.getStart(), session.getStart()))
                        .setEnd(Math.max(joined.getEnd(), session.getEnd()));
            } else {
                next.add(session);
            }
        }
        next.add(joined.build());
        return next;
    }

    private static HourlyKey key(long at, String measure) {
        return new HourlyKey(Times.hour(at), "", "", measure);
    }
}
