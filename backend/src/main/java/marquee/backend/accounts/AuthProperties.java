package marquee.backend.accounts;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether callers have to say who they are, and whose word for it counts.
 *
 * @param mode how they say it
 * @param issuer of {@code oidc}: who issues the tokens that are taken, as their {@code iss} says
 * @param audience of {@code oidc}: whom a token must be meant for, as its {@code aud} says; a token that was issued for another
 *     service of the same issuer, or that tells a page who somebody is, is none for this one
 * @param operators subjects of the issuer who keep the service
 * @param operatorClaim {@code name=value}: whoever's token has this value there keeps the service as well; a dot in the name
 *     leads into an object; empty for nobody
 * @param privateDataSet whether only operators see the people of the data set; else whoever has signed in may look at them
 * @param issuerTimeout how long the issuer may take to show its keys
 */
@ConfigurationProperties("marquee.auth")
public record AuthProperties(
        @DefaultValue("none") Mode mode,
        @DefaultValue("") String issuer,
        @DefaultValue("marquee") String audience,
        @DefaultValue List<String> operators,
        @DefaultValue("") String operatorClaim,
        @DefaultValue("false") boolean privateDataSet,
        @DefaultValue("3s") Duration issuerTimeout) {

    /** Copies the operators, so that settings cannot change. */
    public AuthProperties {
        operators = List.copyOf(operators);
    }

    /** How callers say who they are. */
    public enum Mode {
        /** They do not. */
        NONE,
        /** By a token of an OpenID Connect provider. */
        OIDC
    }
}
