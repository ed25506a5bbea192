package marquee.database.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartFailureTest {

    @TempDir
    private Path folder;

    private Path log;
    private StartFailure failure;

    @BeforeEach
    void startsAgain() throws IOException {
        log = Files.writeString(folder.resolve("postgres.log"), "FATAL:  an earlier trouble\n");
        failure = StartFailure.since(log);
    }

    @Test
    void says_what_postgresql_said_since_this_start() throws IOException {
        says("LOG:  starting", "FATAL:  could not create shared memory segment: No space left on device");
        assertThat(sentence())
                .isEqualTo("The embedded PostgreSQL did not start in data (FATAL:  could not create shared memory"
                        + " segment: No space left on device); " + log + " says more.");
    }

    @Test
    void says_where_to_look_when_postgresql_said_nothing() {
        assertThat(sentence()).isEqualTo("The embedded PostgreSQL did not start in data; " + log + " says more.");
    }

    @Test
    void says_what_to_do_for_an_account_without_a_name_and_for_root() throws IOException {
        says("initdb: could not look up effective user ID 12345: user does not exist");
        assertThat(sentence()).contains("an account without a name", "/etc/passwd", "--postgres");
        failure = StartFailure.since(log);
        says("initdb: error: cannot be run as root");
        assertThat(sentence()).contains("as root", "another account", "--postgres");
    }

    @Test
    void says_what_to_do_with_a_folder_that_was_copied_while_its_server_ran() throws IOException {
        says("PANIC:  could not locate a valid checkpoint record at 0/4727368");
        assertThat(sentence()).contains("data is not whole", "copy", "--data");
    }

    private String sentence() {
        return failure.sentence(Path.of("data"));
    }

    private void says(String... lines) throws IOException {
        Files.writeString(log, String.join("\n", lines) + "\n", StandardOpenOption.APPEND);
    }
}
