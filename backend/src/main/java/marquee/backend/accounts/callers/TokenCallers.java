package marquee.backend.accounts.callers;

import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import marquee.backend.accounts.AuthProperties;
import marquee.backend.accounts.Caller;
import marquee.backend.accounts.Caller.Account;
import marquee.backend.accounts.Caller.Login;
import marquee.backend.accounts.UnauthorizedException;
import marquee.backend.input.PlainText;
import marquee.registry.keys.KeySecret;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/**
 * Believes tokens (JSON Web Tokens of the issuer, in the header Authorization, RFC 6750) and service keys. Whoever sends neither
 * is a stranger.
 */
final class TokenCallers implements Callers {

    private static final Mono<Caller> STRANGER = Mono.just(new Caller.Stranger());

    /** Of the characters that RFC 6750 allows. */
    private static final Pattern BEARER = Pattern.compile("[Bb][Ee][Aa][Rr][Ee][Rr] +([A-Za-z0-9._~+/-]+=*)");

    private static final int LONGEST_NAME = 100;

    private final ReactiveJwtDecoder tokens;
    private final ProductKeys keys;
    private final Accounts accounts;
    private final Operators operators;

    private TokenCallers(ReactiveJwtDecoder tokens, ProductKeys keys, Accounts accounts, Operators operators) {
        this.tokens = tokens;
        this.keys = keys;
        this.accounts = accounts;
        this.operators = operators;
    }

    /**
     * By the tokens of the issuer that the settings name.
     *
     * @throws IllegalArgumentException where they name none
     */
    static Callers of(AuthProperties auth, ProductKeys keys, Accounts accounts) {
        if (auth.issuer().isBlank()) {
            throw new IllegalArgumentException("--auth oidc needs --issuer URL.");
        }
        return new TokenCallers(IssuerKeys.of(auth, WebClient.builder()), keys, accounts, new Operators(auth));
    }

    @Override
    public Mono<Caller> of(ServerHttpRequest request) {
        List<String> said = request.getHeaders().getOrEmpty(HttpHeaders.AUTHORIZATION);
        if (said.isEmpty()) {
            return STRANGER;
        }
        Matcher bearer = BEARER.matcher(said.getFirst());
        if (said.size() > 1 || !bearer.matches()) {
            return Mono.error(
                    UnauthorizedException.invalid("the header Authorization is not of the form \"Bearer TOKEN\"."));
        }
        String token = bearer.group(1);
        return token.startsWith(KeySecret.PREFIX) ? keys.caller(new KeySecret(token)) : signedIn(token);
    }

    private Mono<Caller> signedIn(String token) {
        return tokens.decode(token)
                .onErrorMap(BadJwtException.class, TokenCallers::refused)
                .onErrorMap(OAuth2AuthenticationException.class, TokenCallers::refused)
                .onErrorMap(error -> !(error instanceof UnauthorizedException), IssuerAwayException::new)
                .flatMap(jwt -> accounts.of(login(jwt), name(jwt)).map(account -> caller(account, jwt)));
    }

    private static UnauthorizedException refused(Throwable why) {
        return UnauthorizedException.invalid(
                "it is no token of the issuer, was meant for somebody else, or its time is over.");
    }

    private static Login login(Jwt token) {
        return new Login(
                Objects.requireNonNull(token.getIssuer(), "a validator requires it")
                        .toString(),
                Objects.requireNonNull(token.getSubject(), "a validator requires it"));
    }

    private Caller caller(Account account, Jwt token) {
        if (operators.include(token)) {
            return new Caller.Operator(account);
        }
        return account.profiles().isEmpty() ? new Caller.Person(account) : new Caller.Owner(account);
    }

    /** As the issuer says it, if that can be shown. */
    private static String name(Jwt token) {
        String name = Objects.requireNonNullElse(
                token.getClaimAsString("name"),
                Objects.requireNonNullElse(token.getClaimAsString("preferred_username"), ""));
        return name.length() <= LONGEST_NAME && name.matches(PlainText.NAME) ? PlainText.tidy(name) : "";
    }
}
