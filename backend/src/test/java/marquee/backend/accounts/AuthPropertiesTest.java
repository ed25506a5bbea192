package marquee.backend.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import marquee.backend.accounts.AuthProperties.Mode;
import org.junit.jupiter.api.Test;

class AuthPropertiesTest {

    @Test
    void has_these_defaults() {
        assertThat(TestCallers.settings(Map.of()))
                .isEqualTo(new AuthProperties(Mode.NONE, "", "marquee", List.of(), "", false, Duration.ofSeconds(3)));
    }

    @Test
    void takes_every_setting_by_its_name() {
        assertThat(TestCallers.settings(Map.of(
                        "marquee.auth.mode", "oidc",
                        "marquee.auth.issuer", "https://id.example",
                        "marquee.auth.audience", "films",
                        "marquee.auth.operators", "a,b",
                        "marquee.auth.operator-claim", "roles=keeper",
                        "marquee.auth.private-data-set", "true",
                        "marquee.auth.issuer-timeout", "1s")))
                .isEqualTo(new AuthProperties(
                        Mode.OIDC,
                        "https://id.example",
                        "films",
                        List.of("a", "b"),
                        "roles=keeper",
                        true,
                        Duration.ofSeconds(1)));
    }
}
