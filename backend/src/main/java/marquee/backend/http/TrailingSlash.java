package marquee.backend.http;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.reactive.UrlHandlerFilter;

/** Paths mean the same with and without a slash at the end. */
@Configuration(proxyBeanMethods = false)
class TrailingSlash {

    @Bean
    UrlHandlerFilter trailingSlashFilter() {
        return UrlHandlerFilter.trailingSlashHandler("/**").mutateRequest().build();
    }
}
