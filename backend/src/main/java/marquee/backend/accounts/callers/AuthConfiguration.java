package marquee.backend.accounts.callers;

import marquee.backend.accounts.AuthProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How callers are known, by the settings. What checks tokens is loaded only where there are any. */
@Configuration(proxyBeanMethods = false)
class AuthConfiguration {

    @Bean
    Callers callers(AuthProperties auth, ProductKeys keys, Accounts accounts) {
        return switch (auth.mode()) {
            case NONE -> new AnybodyCallers();
            case OIDC -> TokenCallers.of(auth, keys, accounts);
        };
    }
}
