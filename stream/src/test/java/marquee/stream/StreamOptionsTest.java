package marquee.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamOptionsTest {

    @Test
    void what_is_given_goes_before_the_environment_and_an_empty_variable_says_nothing() {
        var environment = Map.of("MARQUEE_KAFKA", "a:1", "MARQUEE_EVERY", "7", "MARQUEE_POSTGRES", "");

        StreamOptions options = read(environment, "--kafka", "b:2,c:3", "--checkpoints", "here");

        assertThat(options.broker().servers()).isEqualTo("b:2,c:3");
        assertThat(options.every()).isEqualTo(Duration.ofSeconds(7));
        assertThat(options.checkpoints()).contains("here");
        assertThat(read(environment, "--kafka=b:2,c:3", "--checkpoints=here"))
                .as("the other way to write options")
                .isEqualTo(options);
        assertThat(options.stores()).isEqualTo(Stores.NONE);
        assertThat(read(environment, "--postgres", "postgresql://host/name").stores())
                .satisfies(stores -> assertThat(stores.events()).isPresent())
                .satisfies(stores -> assertThat(stores.hourly()).isEmpty());
        assertThat(read(environment, "--clickhouse", "http://host/name").stores())
                .satisfies(stores -> assertThat(stores.events()).isPresent())
                .satisfies(stores -> assertThat(stores.hourly()).isPresent());
        assertThat(read(environment, "--metrics-port", "9249").metricsPort()).hasValue(9_249);
        assertThat(read(Map.of(), "--kafka", "b:2").every()).isEqualTo(StreamOptions.USUAL_PAUSE);
    }

    @Test
    void a_job_without_a_store_says_that_nothing_is_learned_from_what_it_handles() {
        assertThat(read(Map.of(), "--kafka", "b:2").warning())
                .hasValueSatisfying(words -> assertThat(words).contains("--postgres"));
        assertThat(read(Map.of(), "--kafka", "b:2", "--postgres", "postgresql://host/name")
                        .warning())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--every 5 | --kafka",
                "--kafka nowhere | HOST:PORT",
                "--kafka a:1 --every soon | --every",
                "--kafka a:1 --every | --every",
                "--kafka a:1 --metrics-port 70000 | --metrics-port",
                "--kafka a:1 --speed 3 | --speed",
                "--kafka a:1 --postgres file.db | postgresql://",
                "--kafka a:1 --clickhouse file.db | http://",
                "--kafka a:1 --postgres postgresql://h/n --clickhouse http://h | or --clickhouse"
            })
    void what_is_wrong_is_named_in_a_sentence(String arguments, String named) {
        assertThatThrownBy(() -> read(Map.of(), arguments.split(" ")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named)
                .hasMessageMatching("[^\n]*\\.");
    }

    private static StreamOptions read(Map<String, String> environment, String... arguments) {
        return StreamOptions.of(arguments, environment);
    }
}
