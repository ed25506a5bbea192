package marquee.towers.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GitCommitTest {

    @TempDir
    private Path git;

    @Test
    void the_commit_of_a_branch_and_a_commit_by_itself_are_read() throws IOException {
        Files.createDirectories(git.resolve("refs/heads"));
        Files.writeString(git.resolve("refs/heads/main"), "f00d\n");
        Files.writeString(git.resolve("HEAD"), "ref: refs/heads/main\n");
        assertThat(GitCommit.of(git)).contains("f00d");

        Files.writeString(git.resolve("HEAD"), "beef\n");
        assertThat(GitCommit.of(git)).contains("beef");
    }

    @Test
    void outside_of_a_working_copy_there_is_none() {
        assertThat(GitCommit.of(git.resolve("elsewhere"))).isEmpty();
    }
}
