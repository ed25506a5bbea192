package marquee.app.options;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class AuthOptionsTest {

    @Command
    static class Asked {
        @Mixin
        AuthOptions auth = new AuthOptions();

        @Mixin
        ListeningOptions listening = new ListeningOptions();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.9.9.9"})
    void on_this_machine_nobody_has_to_say_who_they_are(String host) {
        var asked = options("--host", host);
        assertThat(asked.auth.requireFitting(asked.listening)).isEmpty();
        assertThat(asked.auth.settings()).containsEntry("marquee.auth.mode", "none");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7"})
    void others_are_let_in_by_who_named_the_service_there_and_are_told_what_that_means(String host) {
        var unnamed = options("--host", host);
        assertThatThrownBy(() -> unnamed.auth.requireFitting(unnamed.listening))
                .hasMessageContaining("--allowed-host")
                .hasMessageContaining("--auth oidc");

        var named = options("--host", host, "--allowed-host", "nas.local");
        assertThat(named.auth.requireFitting(named.listening).orElseThrow())
                .contains("acts as anybody")
                .contains("--auth none");
    }

    @Test
    void who_asks_everybody_may_listen_anywhere() {
        var asked =
                options("--host", "0.0.0.0", "--auth", "oidc", "--issuer", "https://id.example", "--operator", "a,b");
        assertThat(asked.auth.requireFitting(asked.listening)).isEmpty();
        assertThat(asked.auth.settings())
                .containsEntry("marquee.auth.mode", "oidc")
                .containsEntry("marquee.auth.issuer", "https://id.example")
                .containsEntry("marquee.auth.operators", "a,b")
                .containsEntry("marquee.auth.audience", "marquee");
    }

    @Test
    void what_does_not_go_together_is_said_in_a_sentence() {
        assertThatThrownBy(() -> options("--auth", "oidc").auth.settings()).hasMessageContaining("--issuer URL");
        assertThatThrownBy(() -> options("--issuer", "https://id.example").auth.settings())
                .hasMessageContaining("--auth oidc");
        assertThatThrownBy(() -> options("--operator", "ann").auth.settings())
                .hasMessageContaining("--operator")
                .hasMessageContaining("--auth oidc");
        assertThatThrownBy(() -> options("--private-data-set").auth.settings())
                .hasMessageContaining("--private-data-set")
                .hasMessageContaining("--auth oidc");
        for (String issuer : new String[] {"nonsense", "ftp://id.example", "https://", "//id.example", "http://a b"}) {
            assertThatThrownBy(() ->
                            options("--auth", "oidc", "--issuer", issuer).auth.settings())
                    .hasMessageContaining("'" + issuer + "'");
        }
        assertThatThrownBy(() -> options("--auth", "basic").auth.settings()).hasMessageContaining("none or oidc");
        assertThatThrownBy(
                        () -> options("--auth", "oidc", "--issuer", "https://id.example", "--operator-claim", "admin")
                                .auth
                                .settings())
                .hasMessageContaining("NAME=VALUE");
    }

    private static Asked options(String... arguments) {
        var asked = new Asked();
        new CommandLine(asked).parseArgs(arguments);
        return asked;
    }
}
