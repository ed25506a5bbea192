package marquee.backend.http;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import marquee.backend.http.bodies.BodyFirst;
import marquee.backend.http.bodies.BodyProperties;
import marquee.backend.http.hosts.HostProperties;
import marquee.backend.http.hosts.KnownHosts;
import marquee.backend.http.hosts.KnownHostsFilter;
import marquee.backend.http.overload.Overload;
import marquee.backend.http.overload.OverloadProperties;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.reactor.netty.NettyServerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.HttpHandlerDecoratorFactory;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsWebFilter;
import org.springframework.web.cors.reactive.UrlBasedCorsConfigurationSource;
import org.springframework.web.server.WebFilter;

/** The filters that every request passes, outermost first. */
@Configuration(proxyBeanMethods = false)
class HttpConfiguration {

    private static final int OUTERMOST = Ordered.HIGHEST_PRECEDENCE + 100;

    /** What a request passes before any filter: first its body is read, then it takes a place inside. */
    @Bean
    HttpHandlerDecoratorFactory door(BodyProperties body, OverloadProperties overload, MeterRegistry metrics) {
        var limited = new Overload(overload, metrics);
        return inside -> new BodyFirst(limited.apply(inside), body);
    }

    @Bean
    NettyServerCustomizer watchedConnections(Drain drain) {
        return drain::watch;
    }

    @Bean
    @Order(OUTERMOST)
    WebFilter securityHeaders() {
        return new SecurityHeaders();
    }

    @Bean
    @Order(OUTERMOST + 1)
    WebFilter knownHosts(HostProperties hosts, @Value("${server.address}") String listening) {
        return new KnownHostsFilter(KnownHosts.of(listening, hosts.allowed()));
    }

    @Bean
    @Order(OUTERMOST + 2)
    CorsWebFilter cors(HttpProperties http) {
        var rules = new CorsConfiguration();
        rules.setAllowedOrigins(http.webOrigins());
        rules.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "DELETE"));
        rules.setAllowedHeaders(List.of(HttpHeaders.CONTENT_TYPE, HttpHeaders.AUTHORIZATION, "Idempotency-Key"));
        rules.setExposedHeaders(List.of(HttpHeaders.RETRY_AFTER, HttpHeaders.LOCATION, HttpHeaders.WWW_AUTHENTICATE));
        rules.setMaxAge(Duration.ofHours(1));
        var source = new UrlBasedCorsConfigurationSource();
        source.registerCorsConfiguration("/**", rules);
        return new CorsWebFilter(source, new TalkativeCorsProcessor());
    }

    @Bean
    @Order(OUTERMOST + 3)
    WebFilter requestTimeout(HttpProperties http) {
        return (exchange, chain) -> chain.filter(exchange).timeout(http.requestTimeout());
    }
}
