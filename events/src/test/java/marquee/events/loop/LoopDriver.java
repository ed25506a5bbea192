package marquee.events.loop;

import java.util.List;
import java.util.Map;
import marquee.events.Event;
import marquee.events.machines.Output.HourlyKey;
import marquee.events.machines.Trend;

/** Something that runs the state machines over events: what {@link EventScripts} need of it. */
public interface LoopDriver extends AutoCloseable {

    /** Takes events in an order that it keeps. */
    void send(List<Event> events);

    /** Takes something that may be no event. */
    void sendBytes(byte[] bytes);

    /** Returns when all that was sent is handled. */
    void settle();

    /** Ends whatever handles events, in the middle of things, and starts it again. */
    void restart();

    /** What people made of movies, by the movie. */
    Map<Long, Trend> trending();

    /** What was counted by the hour. */
    Map<HourlyKey, Long> hourly();

    /** How often somebody did what, by the kind of event. */
    Map<String, Long> counts(long personId);

    /** How much could not be handled. */
    long deadLetters();

    @Override
    void close();
}
