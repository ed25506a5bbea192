package marquee.pipeline.steps;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    private static final Duration LIMIT = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    private final ChildProcess shell = new ChildProcess(List.of("sh", "-c"), Map.of("MARQUEE_TEST", "told"));
    private Path log = Path.of("");

    @BeforeEach
    void name() {
        log = folder.resolve("log");
    }

    @Test
    void what_a_command_says_last_is_why_it_failed() throws Exception {
        assertThat(shell.run(List.of("echo first; echo No room. >&2; exit 3"), LIMIT, log))
                .contains("No room.");
        assertThat(shell.run(List.of("exit 0"), LIMIT, log)).isEmpty();
    }

    @Test
    void a_command_has_the_lowest_priority_and_is_told_by_its_environment() throws Exception {
        assertThat(shell.run(List.of("nice; echo $MARQUEE_TEST"), LIMIT, log)).isEmpty();

        assertThat(Files.readString(log).lines()).containsExactly("19", "told");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_command_yields_the_processors_to_whoever_wants_them() throws Exception {
        assertThat(shell.run(List.of("chrt --pid $$"), LIMIT, log)).isEmpty();

        assertThat(Files.readString(log)).contains("SCHED_IDLE");
    }

    @Test
    void a_command_that_somebody_waits_for_keeps_this_process_s_priority_and_its_exit_value_is_told() throws Exception {
        assertThat(shell.runInSight(List.of("nice > '" + log + "'; exit 3"))).isEqualTo(3);

        assertThat(Files.readString(log).lines()).doesNotContain("19");
    }

    @Test
    void a_command_that_takes_too_long_is_ended() throws Exception {
        assertThat(shell.run(List.of("echo $$; exec sleep 100"), Duration.ofSeconds(1), log))
                .hasValueSatisfying(why -> assertThat(why).contains("took longer"));

        assertThat(ProcessHandle.of(pid()).filter(ProcessHandle::isAlive)).isEmpty();
    }

    @Test
    void a_command_ends_with_whoever_waits_for_it() throws Exception {
        var stopped = new AtomicBoolean();
        Thread waiting = Thread.ofPlatform().start(() -> {
            try {
                shell.run(List.of("echo $$; exec sleep 100"), LIMIT, log);
            } catch (InterruptedException e) {
                stopped.set(true);
            }
        });
        while (!Files.exists(log) || Files.size(log) == 0) {
            Thread.onSpinWait();
        }
        waiting.interrupt();
        waiting.join();

        assertThat(stopped).isTrue();
        assertThat(ProcessHandle.of(pid()).filter(ProcessHandle::isAlive)).isEmpty();
    }

    private long pid() throws IOException {
        return Long.parseLong(Files.readString(log).strip());
    }
}
