package marquee.events.retention;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.Arrays;
import java.util.Properties;
import marquee.events.EventType;
import org.junit.jupiter.api.Test;

class RetentionTest {

    private static final String ALL = Arrays.stream(EventType.values())
            .map(type -> type.tag() + " = person\n")
            .collect(joining("", "", "hourly_counts = 1\ndead_letters = 1\n"));

    @Test
    void every_kind_has_its_time() {
        var retention = Retention.read();

        assertThat(EventType.values())
                .allSatisfy(type -> assertThat(retention.of(type)).isNotNull());
    }

    @Test
    void what_people_searched_for_is_kept_for_90_days_and_what_they_rated_while_they_are_there() {
        var retention = Retention.read();

        assertThat(retention.of(EventType.SEARCHED)).contains(Duration.ofDays(90));
        assertThat(retention.of(EventType.RATED)).isEmpty();
    }

    @Test
    void that_somebody_was_erased_is_kept_for_good() {
        assertThat(Retention.read().of(EventType.ERASED)).isEmpty();
    }

    @Test
    void a_kind_without_a_line_a_line_without_a_kind_and_a_senseless_time_are_named() {
        assertThatThrownBy(() -> of("rated = person")).hasMessageContaining("rating_removed");
        assertThatThrownBy(() -> of(ALL + "sneezed = 3")).hasMessageContaining("sneezed");
        assertThatThrownBy(() -> of(ALL + "searched = 0")).hasMessageContaining("searched = \"0\"");
        assertThatThrownBy(() -> of(ALL + "dead_letters = person")).hasMessageContaining("dead_letters = \"person\"");
    }

    @Test
    void what_becomes_of_events_has_its_time_too() throws IOException {
        Retention retention = of(ALL + "hourly_counts = 7\ndead_letters = 3");

        assertThat(retention.hourlyCounts()).isEqualTo(Duration.ofDays(7));
        assertThat(retention.deadLetters()).isEqualTo(Duration.ofDays(3));
    }

    private static Retention of(String lines) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(lines));
        return Retention.of(properties);
    }
}
