package marquee.backend.accounts.callers;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.reactor.ratelimiter.operator.RateLimiterOperator;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import marquee.backend.accounts.AuthProperties;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtAudienceValidator;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;

/** Checks tokens with the keys that their issuer shows, which are read when the first token comes, and again for a new key. */
final class IssuerKeys {

    private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);

    /** A token can name a key that there is not, so as to have it looked for: more often than this nobody looks. */
    private static final RateLimiterConfig LOOKS = RateLimiterConfig.custom()
            .limitForPeriod(10)
            .limitRefreshPeriod(Duration.ofMinutes(1))
            .timeoutDuration(Duration.ZERO)
            .build();

    private static final Pattern SUBJECT = Pattern.compile("[ -~]*[!-~][ -~]*");

    private static final int LONGEST_SUBJECT = 255;

    private IssuerKeys() {}

    /** What checks the tokens of an issuer. Nothing is asked before one comes. */
    static ReactiveJwtDecoder of(AuthProperties auth, WebClient.Builder web) {
        var looks = RateLimiter.of("issuer", LOOKS);
        WebClient limited = web.filter((request, next) -> next.exchange(request)
                        .timeout(auth.issuerTimeout())
                        .doOnError(why -> LOG.warn("The keys of {} cannot be read: {}", auth.issuer(), why.toString()))
                        .transformDeferred(RateLimiterOperator.<ClientResponse>of(looks)))
                .build();
        var decoder = NimbusReactiveJwtDecoder.withIssuerLocation(auth.issuer())
                .webClient(limited)
                .validateType(false)
                .build();
        decoder.setJwtValidator(meantForUs(auth));
        return decoder;
    }

    /** RFC 9068 asks for the type at+jwt, which few send. A token for a page (OpenID Connect's id token) has its audience. */
    private static OAuth2TokenValidator<Jwt> meantForUs(AuthProperties auth) {
        var type = new JwtTypeValidator(List.of("JWT", "at+jwt", "application/at+jwt"));
        type.setAllowEmpty(true);
        return new DelegatingOAuth2TokenValidator<>(
                type,
                new JwtTimestampValidator(),
                new JwtIssuerValidator(auth.issuer()),
                new JwtAudienceValidator(auth.audience()),
                new JwtClaimValidator<Object>(JwtClaimNames.EXP, expiry -> expiry != null),
                new JwtClaimValidator<Object>(JwtClaimNames.SUB, IssuerKeys::isSubject));
    }

    /** OpenID Connect Core 1.0, section 2: at most 255 characters of ASCII. */
    private static boolean isSubject(@Nullable Object subject) {
        return subject instanceof String text
                && text.length() <= LONGEST_SUBJECT
                && SUBJECT.matcher(text).matches();
    }
}
