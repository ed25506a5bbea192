package marquee.events.schema;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import java.util.UUID;
import marquee.events.Event;
import marquee.events.wire.EventWire.Envelope;

/** Events as bytes, by {@code events.proto}. Reads every version there was; writes the newest. Thread-safe. */
public final class EventCodec {

    /** Of what is written. */
    public static final int VERSION = 1;

    /** By so much may the clock of whoever tells be ahead of the clock of whoever hears. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private EventCodec() {}

    /** An event's bytes, the same ones for equal events. */
    public static byte[] encode(Event event) {
        var envelope = Envelope.newBuilder()
                .setVersion(VERSION)
                .setId(bytes(event.id()))
                .setAtMicros(ChronoUnit.MICROS.between(Instant.EPOCH, event.at()));
        event.personId().ifPresent(envelope::setPersonId);
        ActionWriter.write(event.action(), envelope);
        return envelope.build().toByteArray();
    }

    /**
     * The event that the bytes hold.
     *
     * @throws UnreadableEventException when they are broken, hold what cannot be, or are of a version yet to come
     */
    public static Event decode(byte[] bytes) throws UnreadableEventException {
        try {
            var envelope = Envelope.parseFrom(bytes);
            if (envelope.getVersion() < 1 || envelope.getVersion() > VERSION) {
                throw new UnreadableEventException("an event of version " + envelope.getVersion()
                        + ", of which this reader knows those up to " + VERSION);
            }
            return new Event(
                    id(envelope.getId()),
                    envelope.hasPersonId() ? OptionalLong.of(envelope.getPersonId()) : OptionalLong.empty(),
                    Instant.EPOCH.plus(envelope.getAtMicros(), ChronoUnit.MICROS),
                    ActionReader.read(envelope));
        } catch (InvalidProtocolBufferException | IllegalArgumentException | DateTimeException e) {
            throw new UnreadableEventException("broken bytes: " + e.getMessage(), e);
        }
    }

    /**
     * The event that the bytes hold.
     *
     * @param heard when it was heard of
     * @throws UnreadableEventException also when it is said to have happened so long afterwards that no clock explains it
     */
    public static Event decode(byte[] bytes, Instant heard) throws UnreadableEventException {
        Event event = decode(bytes);
        if (event.at().isAfter(heard.plus(AHEAD))) {
            throw new UnreadableEventException("an event of " + event.at() + ", which was heard of at " + heard);
        }
        return event;
    }

    /** Whose event the bytes seem to hold, whatever else is wrong with them; empty where they say nothing of that. */
    public static OptionalLong person(byte[] bytes) {
        try {
            var envelope = Envelope.parseFrom(bytes);
            return envelope.hasPersonId() ? OptionalLong.of(envelope.getPersonId()) : OptionalLong.empty();
        } catch (InvalidProtocolBufferException broken) {
            return OptionalLong.empty();
        }
    }

    private static ByteString bytes(UUID id) {
        return ByteString.copyFrom(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .flip());
    }

    private static UUID id(ByteString bytes) {
        if (bytes.size() != 2 * Long.BYTES) {
            throw new IllegalArgumentException("an id of " + bytes.size() + " bytes");
        }
        var buffer = bytes.asReadOnlyByteBuffer();
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
