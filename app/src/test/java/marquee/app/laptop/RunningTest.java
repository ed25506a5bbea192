package marquee.app.laptop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningTest {

    @TempDir
    private Path data;

    @Test
    void parts_stop_in_the_opposite_order_once_and_none_keeps_the_others() {
        List<String> stopped = new ArrayList<>();
        var running = new Running();
        running.keep(() -> stopped.add("database"));
        running.keep(() -> {
            throw new IllegalStateException("stuck");
        });
        running.keep(() -> stopped.add("service"));

        running.close();
        running.close();

        assertThat(stopped).containsExactly("service", "database");
    }

    @Test
    void what_starts_after_the_end_is_stopped_at_once() {
        List<String> stopped = new ArrayList<>();
        var running = new Running();
        running.close();
        assertThatThrownBy(() -> running.keep(() -> stopped.add("late"))).isInstanceOf(StartException.class);
        assertThat(stopped).containsExactly("late");
    }

    @Test
    void a_second_marquee_on_the_same_folder_is_told_so_in_one_sentence() {
        try (var first = DataLock.take(data)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> DataLock.take(data))
                    .isInstanceOf(StartException.class)
                    .hasMessageContaining("Another Marquee (process "
                            + ProcessHandle.current().pid() + ") runs on " + data);
        }
        DataLock.take(data).close();
    }

    @Test
    void a_port_in_use_is_told_in_one_sentence() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Ports.requireFree("127.0.0.1", taken.getLocalPort()))
                    .isInstanceOf(StartException.class)
                    .hasMessageContaining("Port " + taken.getLocalPort())
                    .hasMessageContaining("--port");
        }
    }

    @Test
    void a_full_disk_is_told_in_one_sentence_before_anything_is_written() {
        Path folder = data.resolve("not").resolve("there");
        assertThatThrownBy(() -> Room.require(folder, 1_000_000L << 40))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("The disk of " + folder + " is full")
                .hasMessageContaining("--data");
        assertThat(folder.getParent()).doesNotExist();
        Room.require(folder, 1);
    }
}
