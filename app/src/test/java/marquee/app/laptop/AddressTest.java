package marquee.app.laptop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AddressTest {

    @Test
    void people_are_sent_where_the_service_listens() {
        assertThat(Address.shown("127.0.0.1", 8000)).isEqualTo("http://localhost:8000");
        assertThat(Address.shown("0.0.0.0", 8000)).isEqualTo("http://localhost:8000");
        assertThat(Address.shown("192.0.2.7", 8000)).isEqualTo("http://192.0.2.7:8000");
        assertThat(Address.shown("2001:db8::7", 8000)).isEqualTo("http://[2001:db8::7]:8000");
    }

    @Test
    void programs_call_it_by_its_address() {
        assertThat(Address.called("0.0.0.0", 8000)).isEqualTo("http://127.0.0.1:8000");
        assertThat(Address.called("::1", 8000)).isEqualTo("http://[::1]:8000");
        assertThat(Address.called("nas.local", 8000)).isEqualTo("http://nas.local:8000");
    }
}
