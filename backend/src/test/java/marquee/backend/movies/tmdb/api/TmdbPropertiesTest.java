package marquee.backend.movies.tmdb.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import marquee.backend.movies.tmdb.TmdbAgeProperties;
import marquee.backend.movies.tmdb.api.TmdbProperties.Images;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

class TmdbPropertiesTest {

    @Test
    void has_these_defaults() {
        assertThat(bind(Map.of(), TmdbProperties.class))
                .isEqualTo(new TmdbProperties(
                        "",
                        URI.create("https://api.themoviedb.org/3"),
                        URI.create("https://image.tmdb.org/t/p"),
                        Images.AUTO,
                        Duration.ofMillis(400)));
        assertThat(bind(Map.of(), TmdbCallProperties.class))
                .isEqualTo(new TmdbCallProperties(
                        Duration.ofSeconds(2), 2, Duration.ofSeconds(10), DataSize.ofMegabytes(1)));
        assertThat(bind(Map.of(), TmdbRateProperties.class))
                .isEqualTo(new TmdbRateProperties(40, 8, Duration.ofSeconds(5)));
        assertThat(bind(Map.of(), TmdbAgeProperties.class))
                .isEqualTo(new TmdbAgeProperties(Duration.ofDays(14), Duration.ofDays(170)));
    }

    @Test
    void takes_every_setting_by_its_name() {
        var settings = Map.ofEntries(
                Map.entry("marquee.tmdb.api-key", "key"),
                Map.entry("marquee.tmdb.base-url", "http://localhost:1"),
                Map.entry("marquee.tmdb.image-url", "http://localhost:2"),
                Map.entry("marquee.tmdb.images", "generated"),
                Map.entry("marquee.tmdb.timeout", "1s"),
                Map.entry("marquee.tmdb.budget", "1ms"),
                Map.entry("marquee.tmdb.requests-per-second", "1"),
                Map.entry("marquee.tmdb.concurrency", "2"),
                Map.entry("marquee.tmdb.patience", "3s"),
                Map.entry("marquee.tmdb.retries", "4"),
                Map.entry("marquee.tmdb.max-retry-after", "5s"),
                Map.entry("marquee.tmdb.max-response", "6KB"),
                Map.entry("marquee.tmdb.refresh-after", "7d"),
                Map.entry("marquee.tmdb.max-age", "8d"));

        assertThat(bind(settings, TmdbProperties.class))
                .isEqualTo(new TmdbProperties(
                        "key",
                        URI.create("http://localhost:1"),
                        URI.create("http://localhost:2"),
                        Images.GENERATED,
                        Duration.ofMillis(1)));
        assertThat(bind(settings, TmdbCallProperties.class))
                .isEqualTo(new TmdbCallProperties(
                        Duration.ofSeconds(1), 4, Duration.ofSeconds(5), DataSize.ofKilobytes(6)));
        assertThat(bind(settings, TmdbRateProperties.class))
                .isEqualTo(new TmdbRateProperties(1, 2, Duration.ofSeconds(3)));
        assertThat(bind(settings, TmdbAgeProperties.class))
                .isEqualTo(new TmdbAgeProperties(Duration.ofDays(7), Duration.ofDays(8)));
    }

    @Test
    void shows_tmdbs_pictures_with_a_key_or_on_demand() {
        assertThat(bind(Map.of(), TmdbProperties.class).showsTmdbImages()).isFalse();
        assertThat(bind(Map.of("marquee.tmdb.api-key", "key"), TmdbProperties.class)
                        .showsTmdbImages())
                .isTrue();
        assertThat(bind(Map.of("marquee.tmdb.images", "tmdb"), TmdbProperties.class)
                        .showsTmdbImages())
                .isTrue();
        assertThat(bind(Map.of("marquee.tmdb.api-key", "key", "marquee.tmdb.images", "generated"), TmdbProperties.class)
                        .showsTmdbImages())
                .isFalse();
    }

    @Test
    void keeps_nothing_longer_than_tmdb_allows() {
        assertThatThrownBy(() -> bind(Map.of("marquee.tmdb.max-age", "200d"), TmdbAgeProperties.class))
                .rootCause()
                .hasMessage("marquee.tmdb.max-age must be at most 183 days (TMDB's terms)");
    }

    @Test
    void does_not_print_the_key() {
        assertThat(bind(Map.of("marquee.tmdb.api-key", "secret"), TmdbProperties.class))
                .asString()
                .doesNotContain("secret");
    }

    private static <T> T bind(Map<String, String> settings, Class<T> group) {
        return new Binder(new MapConfigurationPropertySource(settings)).bindOrCreate("marquee.tmdb", group);
    }
}
