package marquee.app.laptop;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    private Path folder;

    private Path data;

    @BeforeEach
    void anEarlierMarqueeLeftItOpenToAll() throws IOException {
        data = folder.resolve("data");
        Files.createDirectories(data.resolve("models/releases/1"));
        Files.writeString(data.resolve("models/releases/1/movies.txt"), "1");
        Files.createDirectories(data.resolve("postgres-binaries/bin"));
        Files.writeString(data.resolve("postgres-binaries/bin/postgres"), "");
        allow(data, "rwxrwxrwx");
        allow(data.resolve("models"), "rwxr-xr-x");
        allow(data.resolve("models/releases/1/movies.txt"), "rw-rw-r--");
        allow(data.resolve("postgres-binaries"), "rwxrwxrwx");
        allow(data.resolve("postgres-binaries/bin/postgres"), "rwxr-xr-x");
    }

    @Test
    void what_marquee_keeps_is_its_owners_alone_from_the_start_on() throws IOException {
        DataLock.take(data).close();

        assertThat(permissions(data)).isEqualTo("rwx------");
        assertThat(permissions(data.resolve("marquee.lock"))).isEqualTo("rw-------");
        assertThat(permissions(data.resolve("models"))).isEqualTo("rwx------");
        assertThat(permissions(data.resolve("models/releases/1/movies.txt"))).isEqualTo("rw-------");
        assertThat(permissions(data.resolve("postgres-binaries"))).isEqualTo("rwx------");
        assertThat(permissions(data.resolve("postgres-binaries/bin/postgres"))).isEqualTo("rwx------");
    }

    @Test
    void what_others_keep_in_the_same_folder_and_behind_links_is_left_as_it_is() throws IOException {
        Path theirs = Files.createDirectory(folder.resolve("theirs"));
        allow(theirs, "rwxr-xr-x");
        Files.createSymbolicLink(data.resolve("models/linked"), theirs);
        Path notes = Files.writeString(data.resolve("notes.txt"), "");
        allow(notes, "rw-r--r--");

        DataLock.take(data).close();

        assertThat(permissions(theirs)).isEqualTo("rwxr-xr-x");
        assertThat(permissions(notes)).isEqualTo("rw-r--r--");
        assertThat(permissions(data)).isEqualTo("rwxrwxrwx");
        assertThat(permissions(data.resolve("models"))).isEqualTo("rwx------");
    }

    @Test
    void a_new_folder_is_private() throws IOException {
        Path fresh = folder.resolve("fresh/data");
        DataLock.take(fresh).close();
        assertThat(permissions(fresh)).isEqualTo("rwx------");
    }

    private static void allow(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
