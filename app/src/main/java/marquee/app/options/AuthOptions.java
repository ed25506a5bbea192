package marquee.app.options;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import marquee.backend.accounts.AuthProperties.Mode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Whether callers have to say who they are; use it as a picocli {@code @Mixin}. */
public final class AuthOptions {

    @Option(
            names = "--auth",
            paramLabel = "none|oidc",
            defaultValue = "none",
            description = {
                "none (default): whoever reaches the API acts as anybody in it, as on a family's television; for others than this"
                        + " machine it needs --host and --allowed-host.",
                "oidc: by tokens of an OpenID Connect provider, see --issuer (MARQUEE_AUTH)."
            })
    private String auth = "none";

    @Option(
            names = "--issuer",
            paramLabel = "URL",
            description = "For oidc: who issues the tokens, as their iss says; its keys are read from"
                    + " URL/.well-known/openid-configuration (MARQUEE_ISSUER).")
    private Optional<String> issuer = Optional.empty();

    @Option(
            names = "--audience",
            paramLabel = "NAME",
            defaultValue = "marquee",
            description = "For oidc: the aud that a token must have (MARQUEE_AUDIENCE; default: marquee).")
    private String audience = "marquee";

    @Option(
            names = "--operator",
            paramLabel = "SUBJECT",
            split = ",",
            description = "A sub of the issuer who keeps the service; can be repeated (MARQUEE_OPERATOR, with commas).")
    private List<String> operators = List.of();

    @Option(
            names = "--operator-claim",
            paramLabel = "NAME=VALUE",
            description = "Whose token has this value there keeps the service too; a dot leads into an object, such as"
                    + " realm_access.roles=marquee-operator (MARQUEE_OPERATOR_CLAIM).")
    private Optional<String> operatorClaim = Optional.empty();

    @Option(
            names = "--private-data-set",
            defaultValue = "false",
            description = "With sign-in: only operators see the people of the data set (MARQUEE_PRIVATE_DATA_SET).")
    private boolean privateDataSet;

    /**
     * As the service's settings.
     *
     * @throws IllegalArgumentException when they do not go together, with one sentence that names the remedy
     */
    public Map<String, Object> settings() {
        Mode mode = mode();
        Map<String, Object> settings = new HashMap<>();
        settings.put("marquee.auth.mode", mode.name().toLowerCase(Locale.ROOT));
        settings.put("marquee.auth.audience", audience);
        settings.put("marquee.auth.operators", String.join(",", operators));
        settings.put("marquee.auth.private-data-set", privateDataSet);
        Given.in(operatorClaim).ifPresent(claim -> settings.put("marquee.auth.operator-claim", claim));
        Optional<String> from = Given.in(issuer);
        if (mode == Mode.OIDC && from.isEmpty()) {
            throw new IllegalArgumentException("--auth oidc needs --issuer URL, the address of the provider.");
        }
        if (mode == Mode.NONE) {
            requireNothingOfSignIn();
        }
        from.ifPresent(url -> settings.put("marquee.auth.issuer", requireAddress(url)));
        Given.in(operatorClaim).ifPresent(AuthOptions::requirePair);
        return settings;
    }

    /**
     * Looks whether it fits to where the service listens: where nobody is asked who they are, others on the network are let in
     * only by somebody who named the service's name there.
     *
     * @return what to say to whoever starts it, if anything
     * @throws IllegalArgumentException when it does not, with one sentence that names the remedy
     */
    public Optional<String> requireFitting(ListeningOptions listening) {
        settings();
        if (mode() != Mode.NONE || listening.isForThisMachine()) {
            return Optional.empty();
        }
        if (listening.allowedHosts().isEmpty()) {
            throw new IllegalArgumentException("--host " + listening.host()
                    + " lets others in, and with --auth none each of them acts as anybody: add --allowed-host NAME, the name of"
                    + " this machine in the house, if that is meant, else --auth oidc.");
        }
        return Optional.of("Whoever reaches " + listening.host()
                + " acts as anybody here, since nobody is asked who they are (--auth none): for a house whose people trust each"
                + " other.");
    }

    private void requireNothingOfSignIn() {
        if (Given.in(issuer).isPresent()) {
            throw new IllegalArgumentException(
                    "--issuer says whose tokens count, and --auth none asks for none: give --auth oidc.");
        }
        boolean namesOperators = operators.stream().anyMatch(name -> !name.isBlank())
                || Given.in(operatorClaim).isPresent();
        if (namesOperators || privateDataSet) {
            throw new IllegalArgumentException((namesOperators ? "--operator" : "--private-data-set")
                    + " is about people who sign in, and with --auth none nobody does: give --auth oidc.");
        }
    }

    private static String requireAddress(String url) {
        try {
            var address = new URI(url);
            if (address.isAbsolute()
                    && address.getHost() != null
                    && address.getScheme().matches("https?")) {
                return url;
            }
        } catch (URISyntaxException e) {
            throw noAddress(url, e);
        }
        throw noAddress(url, null);
    }

    private static IllegalArgumentException noAddress(String url, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "--issuer is the address of a provider, such as https://id.example/realms/films; not '" + url + "'.",
                cause);
    }

    private static void requirePair(String claim) {
        int equals = claim.indexOf('=');
        if (equals < 1 || equals == claim.length() - 1) {
            throw new IllegalArgumentException(
                    "--operator-claim has the form NAME=VALUE, such as realm_access.roles=marquee-operator; not '"
                            + claim + "'.");
        }
    }

    private Mode mode() {
        for (Mode mode : Mode.values()) {
            if (mode.name().equalsIgnoreCase(auth)) {
                return mode;
            }
        }
        throw new IllegalArgumentException("--auth is none or oidc, not '" + auth + "'.");
    }
}
