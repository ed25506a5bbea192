package marquee.events.machines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalLong;
import marquee.events.Event;
import marquee.events.EventSamples;
import marquee.events.EventType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventKeyTest {

    /** Else two pieces of a topic would change one state. */
    @ParameterizedTest
    @EnumSource
    void every_machine_keeps_its_states_under_the_key_of_the_event(EventType type) {
        Event sample = EventSamples.of(type);
        var signedIn = new Event(sample.id(), OptionalLong.of(7), sample.at(), sample.action());
        assertThat(EventKey.of(signedIn)).contains("7");
        assertKeys(signedIn);
        if (!type.needsPerson()) {
            assertKeys(new Event(sample.id(), OptionalLong.empty(), sample.at(), sample.action()));
        }
    }

    private static void assertKeys(Event event) {
        assertThat(Machine.all())
                .allSatisfy(machine -> assertThat(machine.key(event)).isIn(Optional.empty(), EventKey.of(event)));
    }
}
