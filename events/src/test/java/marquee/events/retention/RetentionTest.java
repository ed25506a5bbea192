package marquee.events.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.time.Duration;
import java.util.Properties;
import marquee.events.EventType;
import org.junit.jupiter.api.Test;

class RetentionTest {

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
        assertThatThrownBy(() -> of("sneezed = 3")).hasMessageContaining("sneezed");
        assertThatThrownBy(() -> of("searched = 0")).hasMessageContaining("searched = \"0\"");
    }

    private static Retention of(String lines) throws IOException {
        var properties = new Properties();
        properties.load(new StringReader(lines));
        return Retention.of(properties);
    }
}
