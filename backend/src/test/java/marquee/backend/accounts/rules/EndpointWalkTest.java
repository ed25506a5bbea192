package marquee.backend.accounts.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import marquee.backend.World;
import marquee.backend.accounts.Asker;
import marquee.backend.accounts.TestIssuer;
import marquee.backend.simulation.SimulatedClock;
import marquee.registry.keys.KeyRing;
import marquee.registry.keys.KeyScope;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfoHandlerMapping;

/**
 * Walks every address of a running service as everybody: strangers, people, owners of a household, operators, products by each
 * scope of their keys; for themselves, for somebody else and for somebody of the data set (OWASP API Security Top 10 of 2023:
 * API1, API3, API5). The addresses are those that the service has registered. What is expected is written here by what an
 * address looks like, without a look into the table of rules.
 */
class EndpointWalkTest {

    private static final long OF_DATA_SET = 7;

    /** What tells of nobody. A new address that is neither this nor of one of the forms below fails the test. */
    private static final Set<String> FOR_ALL = Set.of(
            "GET /api/genres",
            "GET /api/movies/search",
            "GET /api/movies/{tmdb_id}",
            "GET /api/movies/{tmdb_id}/poster.svg",
            "GET /api/movies/{tmdb_id}/backdrop.svg",
            "GET /api/version",
            "GET /api/erasures/{id}",
            "GET /health",
            "GET /problems",
            "GET /problems/{type}");

    private static final Set<String> OF_CATALOGUE = Set.of(
            "PUT /api/movies/{tmdb_id:-?[0-9]+}", "DELETE /api/movies/{tmdb_id:-?[0-9]+}", "POST /api/movies/bulk");

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final Map<String, HandlerMethod> ADDRESSES = new TreeMap<>();

    private static TestIssuer issuer;
    private static World world;

    /** Sees what the service has registered, whoever registered it. */
    static class Mappings {
        @Bean
        Registered registered(List<RequestMappingInfoHandlerMapping> mappings) {
            ADDRESSES.clear();
            mappings.forEach(mapping -> mapping.getHandlerMethods()
                    .forEach((info, handler) -> info.getMethodsCondition()
                            .getMethods()
                            .forEach(method -> info.getPatternsCondition()
                                    .getPatterns()
                                    .forEach(pattern ->
                                            ADDRESSES.put(method + " " + pattern.getPatternString(), handler)))));
            return new Registered();
        }
    }

    record Registered() {}

    @BeforeAll
    static void start() {
        issuer = new TestIssuer();
        Map<String, Object> settings = new HashMap<>(issuer.settings());
        settings.put("spring.main.sources", Mappings.class.getName());
        settings.put(SimulatedClock.PROPERTY, "true");
        world = World.start(settings);
    }

    @AfterAll
    static void stop() {
        world.close();
        issuer.close();
    }

    @Test
    void every_address_has_a_rule_and_every_rule_an_address() {
        assertThat(ADDRESSES.keySet()).hasSizeGreaterThan(70).isEqualTo(EndpointRules.addresses());
    }

    @Test
    void everybody_gets_what_they_may_have_at_every_address_and_nothing_else() {
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (var address : ADDRESSES.entrySet()) {
            if (!isSurroundings(address.getKey())) {
                for (Role role : Role.values()) {
                    for (Whose whose : Whose.values()) {
                        asked++;
                        wrong(address.getKey(), address.getValue(), role, whose).ifPresent(wrong::add);
                    }
                }
            }
        }
        System.out.println(asked + " requests: " + Role.values().length + " roles, " + Whose.values().length
                + " sorts of people, " + asked / Role.values().length / Whose.values().length + " addresses");
        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(70 * Role.values().length * Whose.values().length);
    }

    /** Probes, metrics and the document. */
    private static boolean isSurroundings(String address) {
        return address.matches("GET /(actuator|v3/api-docs|swagger-ui).*");
    }

    private static Optional<String> wrong(String address, HandlerMethod handler, Role role, Whose whose) {
        Asker asker = role.asker();
        long person = whose.person(role, asker);
        String[] parts = address.split(" ", 2);
        String path = parts[1].replaceAll("\\{(id|user)(:[^}]*)?}", Long.toString(person))
                .replaceAll("\\{release(:[^}]*)?}", "999")
                .replaceAll("\\{tmdb_id(:[^}]*)?}", "999999")
                .replaceAll("\\{\\w+}", "nothing");
        Object body = address.equals("POST /interact")
                ? Map.of("user_id", person, "movie_id", 5, "interaction_type", "click")
                : address.equals("POST /api/events") ? event(person) : Map.of();
        int status = asker.status(parts[0], path + query(handler, person), body);
        int expected = expected(address, handler, role, whose);
        boolean right = expected == PASSES ? status != 401 && status != 403 && status < 500 : status == expected;
        return right
                ? Optional.empty()
                : Optional.of("%s as %s for %s: %d, not %s"
                        .formatted(address, role, whose, status, expected == PASSES ? "let through" : expected));
    }

    private static final int PASSES = 0;

    private static int expected(String address, HandlerMethod handler, Role role, Whose whose) {
        if (FOR_ALL.contains(address)) {
            return PASSES;
        }
        if (role == Role.STRANGER) {
            return 401;
        }
        if (address.contains(" /api/admin/")) {
            return role == Role.OPERATOR ? PASSES : 403;
        }
        if (OF_CATALOGUE.contains(address)) {
            return role == Role.OPERATOR || role == Role.CATALOGUE_KEY ? PASSES : 403;
        }
        if (address.equals("POST /api/recommendations/for-history")) {
            return role == Role.OPERATOR || role == Role.READING_KEY ? PASSES : 403;
        }
        if (address.equals("GET /api/account")) {
            return role.scope.isPresent() ? 403 : PASSES;
        }
        if (address.equals("GET /api/users")) {
            return role.scope.isEmpty() || role == Role.READING_KEY ? PASSES : 403;
        }
        if (address.equals("POST /api/users/cold_start")) {
            return role.scope.isEmpty() || role == Role.WRITING_KEY ? PASSES : 403;
        }
        assertThat(isAboutSomebody(address, handler))
                .as("say here who may call " + address)
                .isTrue();
        return mayAct(address, role, whose) ? PASSES : 403;
    }

    private static boolean mayAct(String address, Role role, Whose whose) {
        boolean reads = address.startsWith("GET ");
        if (role.scope.isPresent()) {
            return whose == Whose.OWN && role == (reads ? Role.READING_KEY : Role.WRITING_KEY);
        }
        if (whose == Whose.OWN) {
            return true;
        }
        if (role == Role.OPERATOR) {
            return reads || address.equals("DELETE /api/users/{id:-?[0-9]+}");
        }
        return whose == Whose.OF_DATA_SET && reads;
    }

    private static boolean isAboutSomebody(String address, HandlerMethod handler) {
        return address.matches("\\w+ (/api/users/\\{id.*|/recommendations/\\{user}.*|/api/events|/interact)")
                || !query(handler, 1).isEmpty();
    }

    /** The parameters that name people, as the handler has them. */
    private static String query(HandlerMethod handler, long person) {
        return Arrays.stream(handler.getMethodParameters())
                .flatMap(parameter -> Stream.ofNullable(parameter.getParameterAnnotation(RequestParam.class)))
                .map(RequestParam::value)
                .filter(name -> name.startsWith("user_id"))
                .map(name -> "?" + name + "=" + person)
                .collect(Collectors.joining());
    }

    private static Map<String, Object> event(long person) {
        return Map.of("event_id", UUID.randomUUID().toString(), "type", "clicked", "tmdb_id", 5, "user_id", person);
    }

    private enum Whose {
        OWN,
        SOMEBODY_ELSES,
        OF_DATA_SET;

        long person(Role role, Asker asker) {
            return switch (this) {
                case OWN -> role.own(asker);
                case SOMEBODY_ELSES ->
                    Asker.with(world.http(), issuer.token("somebody else")).person();
                case OF_DATA_SET -> EndpointWalkTest.OF_DATA_SET;
            };
        }
    }

    private enum Role {
        STRANGER(Optional.empty()),
        PERSON(Optional.empty()),
        OWNER(Optional.empty()),
        OPERATOR(Optional.empty()),
        READING_KEY(Optional.of(KeyScope.READ_PEOPLE)),
        WRITING_KEY(Optional.of(KeyScope.WRITE_PEOPLE)),
        CATALOGUE_KEY(Optional.of(KeyScope.WRITE_CATALOGUE));

        private final Optional<KeyScope> scope;

        Role(Optional<KeyScope> scope) {
            this.scope = scope;
        }

        Asker asker() {
            return switch (this) {
                case STRANGER -> Asker.stranger(world.http());
                case PERSON -> Asker.with(world.http(), issuer.token("person " + NEXT.incrementAndGet()));
                case OWNER -> {
                    var owner = PERSON.asker();
                    owner.post("/api/users/cold_start/", Map.of(), 201);
                    yield owner;
                }
                case OPERATOR -> Asker.with(world.http(), issuer.token("op"));
                case READING_KEY, WRITING_KEY, CATALOGUE_KEY -> Asker.with(world.http(), key(scope.orElseThrow()));
            };
        }

        /** Somebody new each time, for one of the addresses removes them. */
        long own(Asker asker) {
            Map<String, Object> nobody = Map.of();
            return switch (this) {
                case STRANGER -> OF_DATA_SET;
                case PERSON, OPERATOR -> asker.person();
                case OWNER ->
                    asker.post("/api/users/cold_start/", nobody, 201).path("id").asLong();
                case READING_KEY, WRITING_KEY, CATALOGUE_KEY ->
                    Asker.with(world.http(), key(KeyScope.WRITE_PEOPLE))
                            .post("/api/users/cold_start/", nobody, 201)
                            .path("id")
                            .asLong();
            };
        }

        private static String key(KeyScope scope) {
            return new KeyRing(world.postgres)
                    .make("walker", Set.of(scope), "a test")
                    .secret()
                    .text();
        }
    }
}
