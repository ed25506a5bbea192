package marquee.backend.http.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KnownHostsTest {

    private static final KnownHosts LOOPBACK = KnownHosts.of("127.0.0.1", List.of());
    private static final KnownHosts EVERYWHERE = KnownHosts.of("0.0.0.0", List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "localhost",
                "localhost:8000",
                "LocalHost.:80",
                "127.0.0.1",
                "127.0.0.1:8000",
                "127.8.0.1",
                "[::1]",
                "[::1]:8000",
                "[0:0:0:0:0:0:0:1]"
            })
    void this_machine_is_known_wherever_the_service_listens(String host) {
        assertThat(LOOPBACK.contains(host)).isTrue();
        assertThat(EVERYWHERE.contains(host)).isTrue();
        assertThat(KnownHosts.of("localhost", List.of()).contains(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "evil.example:8000",
                "localhost.evil.example",
                "evil.example.",
                "127.0.0.1.evil.example",
                "localhost@evil.example",
                "evil.example:localhost",
                "local host",
                "",
                ":8000",
                "[::1",
                "[evil.example]",
                "localhost:80:80",
                "localhost:80x",
                "0x7f.1",
                "..",
                "x..y",
                "localhost#",
                "*"
            })
    void no_other_name_is(String host) {
        assertThat(LOOPBACK.contains(host)).isFalse();
        assertThat(EVERYWHERE.contains(host)).isFalse();
    }

    @Test
    void addresses_in_digits_are_known_where_the_service_listens_on_them() {
        assertThat(LOOPBACK.contains("192.168.1.5:8000")).isFalse();
        assertThat(KnownHosts.of("192.168.1.5", List.of()).contains("192.168.1.5:8000"))
                .isTrue();
        assertThat(KnownHosts.of("192.168.1.5", List.of()).contains("192.168.1.6"))
                .isFalse();
        assertThat(KnownHosts.of("fd00::5", List.of()).contains("[fd00:0::5]:8000"))
                .isTrue();
        assertThat(EVERYWHERE.contains("192.168.1.5:8000")).isTrue();
        assertThat(KnownHosts.of("::", List.of()).contains("[fd00::5]")).isTrue();
    }

    @Test
    void the_machines_own_names_are_known_where_others_can_reach_it() throws UnknownHostException {
        String machine = InetAddress.getLocalHost().getHostName();
        assertThat(EVERYWHERE.contains(machine + ":8000")).isTrue();
        assertThat(EVERYWHERE.contains(machine.split("\\.", 2)[0] + ".local")).isTrue();
        assertThat(LOOPBACK.contains(machine)).isEqualTo(machine.equals("localhost"));
    }

    @ParameterizedTest
    @CsvSource({
        "nas.local, NAS.local:8000",
        "backend, backend:8000",
        "films.example., films.example",
        "küche.example, xn--kche-0ra.example",
        "fd00::7, [fd00::7]:80"
    })
    void names_that_the_operator_adds_are_known(String allowed, String host) {
        assertThat(KnownHosts.of("127.0.0.1", List.of(" ", allowed)).contains(host))
                .isTrue();
        assertThat(KnownHosts.of("127.0.0.1", List.of(allowed)).contains("evil.example"))
                .isFalse();
    }
}
