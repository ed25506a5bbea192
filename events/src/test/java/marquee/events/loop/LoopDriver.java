package marquee.events.loop;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import marquee.events.Event;
import marquee.events.machines.Output.HourlyKey;
import marquee.events.machines.PassedOver;
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

    /** When somebody was shown movies and passed them over, in seconds since 1970, by the movie. */
    Map<Long, List<Long>> passedOver(long personId);

    /** What the state of the machine {@link PassedOver} holds. */
    static Map<Long, List<Long>> passedOver(byte[] state) {
        try {
            Map<Long, List<Long>> passedOver = new HashMap<>();
            PassedOver.told(state)
                    .forEach((movie, seconds) ->
                            passedOver.put(movie, Arrays.stream(seconds).boxed().toList()));
            return passedOver;
        } catch (InvalidProtocolBufferException e) {
            throw new AssertionError(e);
        }
    }

    /** How much could not be handled. */
    long deadLetters();

    @Override
    void close();
}
