package marquee.events.kafka;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import marquee.events.machines.Output.Counted;
import marquee.events.machines.Output.HourlyKey;
import marquee.events.machines.Trend;
import marquee.events.wire.TopicWire.DeadLetter;
import marquee.events.wire.TopicWire.HourlyCount;
import marquee.events.wire.TopicWire.TrendOfMovie;

/** What stands in the topics beside events, as bytes, by {@code topics.proto}. Thread-safe. */
public final class TopicCodec {

    private TopicCodec() {}

    /** Under what the trend of a movie stands. */
    public static byte[] movieKey(long movieId) {
        return Long.toString(movieId).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The movie of a key.
     *
     * @throws NumberFormatException when it is none
     */
    public static long movieId(byte[] key) {
        return Long.parseLong(new String(key, StandardCharsets.UTF_8));
    }

    /** The trend of a movie. */
    public static byte[] trend(Trend trend) {
        return TrendOfMovie.newBuilder()
                .setWeight(ByteString.copyFrom(trend.weight().toByteArray()))
                .setPeople(trend.people())
                .build()
                .toByteArray();
    }

    /**
     * The trend that the bytes hold.
     *
     * @throws InvalidProtocolBufferException when they hold none
     */
    public static Trend trend(byte[] bytes) throws InvalidProtocolBufferException {
        var message = TrendOfMovie.parseFrom(bytes);
        return message.getWeight().isEmpty()
                ? Trend.NONE
                : new Trend(new BigInteger(message.getWeight().toByteArray()), message.getPeople());
    }

    /** Under what a number of an hour stands. */
    public static byte[] hourlyKey(HourlyKey key) {
        return message(key).build().toByteArray();
    }

    /** How often something happened in an hour. */
    public static byte[] hourlyCount(HourlyKey key, long times) {
        return message(key).setTimes(times).build().toByteArray();
    }

    /**
     * What the bytes of {@link #hourlyCount} count.
     *
     * @throws InvalidProtocolBufferException when they count nothing
     */
    public static Counted counted(byte[] bytes) throws InvalidProtocolBufferException {
        var message = HourlyCount.parseFrom(bytes);
        Instant hour = Instant.EPOCH.plus(message.getHour(), ChronoUnit.MICROS);
        return new Counted(
                new HourlyKey(hour, message.getVariant(), message.getList(), message.getMeasure()), message.getTimes());
    }

    private static HourlyCount.Builder message(HourlyKey key) {
        return HourlyCount.newBuilder()
                .setHour(ChronoUnit.MICROS.between(Instant.EPOCH, key.hour()))
                .setVariant(key.variant())
                .setList(key.list())
                .setMeasure(key.measure());
    }

    /** What could not be handled, and why. */
    public static byte[] deadLetter(String cause, byte[] event) {
        return DeadLetter.newBuilder()
                .setCause(cause)
                .setEvent(ByteString.copyFrom(event))
                .build()
                .toByteArray();
    }
}
