package marquee.backend.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class HttpPropertiesTest {

    @Test
    void has_these_defaults() {
        assertThat(bind(Map.of()))
                .isEqualTo(new HttpProperties(
                        List.of("http://localhost:3000", "http://127.0.0.1:3000"), Duration.ofSeconds(10)));
    }

    @Test
    void takes_every_setting_by_its_name() {
        assertThat(bind(Map.of(
                        "marquee.http.web-origins", "https://a.example,https://b.example",
                        "marquee.http.request-timeout", "3s")))
                .isEqualTo(
                        new HttpProperties(List.of("https://a.example", "https://b.example"), Duration.ofSeconds(3)));
    }

    private static HttpProperties bind(Map<String, String> settings) {
        return new Binder(new MapConfigurationPropertySource(settings))
                .bindOrCreate("marquee.http", HttpProperties.class);
    }
}
