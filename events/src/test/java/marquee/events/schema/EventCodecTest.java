package marquee.events.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import marquee.events.Event;
import marquee.events.EventSamples;
import marquee.events.EventType;
import marquee.events.wire.EventWire.Envelope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The files {@code v1/rated.pb} and so on are events as each version wrote them. A new version gets a folder of its own:
 * {@code -Dmarquee.events.write=true} writes those that are missing, and fails.
 */
class EventCodecTest {

    private static final Path FILES = Path.of("src/test/resources/marquee/events/schema");

    static Stream<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (int version = 1; version <= EventCodec.VERSION; version++) {
            try (Stream<Path> those = Files.list(FILES.resolve("v" + version))) {
                those.sorted().forEach(files::add);
            }
        }
        return files.stream();
    }

    @ParameterizedTest
    @MethodSource("files")
    void reads_what_every_version_wrote(Path file) throws Exception {
        var type =
                EventType.of(file.getFileName().toString().replace(".pb", "")).orElseThrow();

        assertThat(EventCodec.decode(Files.readAllBytes(file))).isEqualTo(EventSamples.of(type));
    }

    @ParameterizedTest
    @EnumSource
    void writes_what_this_version_is_known_to_write(EventType type) throws IOException {
        Path file = FILES.resolve("v" + EventCodec.VERSION).resolve(type.tag() + ".pb");
        byte[] written = EventCodec.encode(EventSamples.of(type));
        if (Boolean.getBoolean("marquee.events.write") && !Files.exists(file)) {
            Files.createDirectories(file.getParent());
            Files.write(file, written);
            throw new AssertionError("written: " + file);
        }

        assertThat(written)
                .as("whoever changes what is written raises EventCodec.VERSION")
                .isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void a_version_yet_to_come_is_refused_by_its_number() {
        byte[] tomorrows =
                Envelope.newBuilder().setVersion(EventCodec.VERSION + 1).build().toByteArray();

        assertThatThrownBy(() -> EventCodec.decode(tomorrows))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("version " + (EventCodec.VERSION + 1));
    }

    @Test
    void bytes_that_are_cut_off_are_refused() {
        byte[] whole = EventCodec.encode(EventSamples.of(EventType.EXPOSED));

        assertThatThrownBy(() -> EventCodec.decode(Arrays.copyOf(whole, whole.length - 1)))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageStartingWith("broken bytes");
    }

    @Test
    void an_event_without_an_action_an_id_or_half_a_star_is_refused() {
        var rated = Envelope.newBuilder().mergeFrom(envelope(EventSamples.of(EventType.RATED)));

        assertThatThrownBy(() ->
                        EventCodec.decode(rated.clone().clearRated().build().toByteArray()))
                .hasMessageContaining("no action");
        assertThatThrownBy(
                        () -> EventCodec.decode(rated.clone().clearId().build().toByteArray()))
                .hasMessageContaining("an id of 0 bytes");
        var noStars = rated.clone();
        noStars.getRatedBuilder().setHalfStars(0);
        assertThatThrownBy(() -> EventCodec.decode(noStars.build().toByteArray()))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("rating");
        assertThatThrownBy(() ->
                        EventCodec.decode(rated.clone().clearPersonId().build().toByteArray()))
                .hasMessageContaining("without a person");
    }

    @Test
    void a_time_at_which_nothing_is_done_is_refused() {
        for (long micros : List.of(Long.MIN_VALUE, -1L, Long.MAX_VALUE)) {
            byte[] never = envelope(EventSamples.of(EventType.RATED)).toBuilder()
                    .setAtMicros(micros)
                    .build()
                    .toByteArray();
            assertThatThrownBy(() -> EventCodec.decode(never))
                    .isInstanceOf(UnreadableEventException.class)
                    .hasMessageContaining("the time " + Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
        }
    }

    @Test
    void a_movie_that_cannot_be_is_refused() {
        for (long movie : List.of(0L, -1L)) {
            var rated = envelope(EventSamples.of(EventType.RATED)).toBuilder();
            rated.getRatedBuilder().setMovieId(movie);
            byte[] bytes = rated.build().toByteArray();
            assertThatThrownBy(() -> EventCodec.decode(bytes))
                    .isInstanceOf(UnreadableEventException.class)
                    .hasMessageContaining("a movie of the id " + movie);
        }
    }

    @Test
    void what_happened_long_after_it_was_heard_of_is_refused_and_a_clock_that_is_ahead_is_not() throws Exception {
        Event event = EventSamples.of(EventType.RATED);
        byte[] bytes = EventCodec.encode(event);

        assertThat(EventCodec.decode(bytes, event.at().minus(Duration.ofHours(1))))
                .isEqualTo(event);
        assertThatThrownBy(() -> EventCodec.decode(bytes, event.at().minus(Duration.ofHours(25))))
                .isInstanceOf(UnreadableEventException.class)
                .hasMessageContaining("heard of");
    }

    private static Envelope envelope(Event event) {
        try {
            return Envelope.parseFrom(EventCodec.encode(event));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
