package marquee.backend.accounts.rules;

import static java.util.Map.entry;
import static marquee.backend.accounts.Deed.CHANGE;
import static marquee.backend.accounts.Deed.ERASE;
import static marquee.backend.accounts.Deed.READ;
import static marquee.registry.keys.KeyScope.READ_PEOPLE;
import static marquee.registry.keys.KeyScope.WRITE_CATALOGUE;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import marquee.backend.accounts.Deed;
import marquee.backend.accounts.rules.NamedPeople.InPath;
import marquee.backend.accounts.rules.NamedPeople.InQuery;

/**
 * The one table of what each address asks, by method and pattern as the controllers spell them. An address that is not here
 * keeps the service from starting ({@link GuardedMapping}).
 */
final class EndpointRules {

    private static final Rule OPEN = new Rule.Open();
    private static final Rule OPERATORS = new Rule.Operators();
    private static final Rule CATALOGUE = new Rule.Products(WRITE_CATALOGUE);

    private static final Map<String, Rule> TABLE = Map.ofEntries(
            // what there is
            entry("GET /api/genres", OPEN),
            entry("GET /api/movies/search", OPEN),
            entry("GET /api/movies/{tmdb_id}", OPEN),
            entry("GET /api/movies/{tmdb_id}/poster.svg", OPEN),
            entry("GET /api/movies/{tmdb_id}/backdrop.svg", OPEN),
            entry("GET /api/version", OPEN),
            entry("GET /health", OPEN),
            entry("GET /problems", OPEN),
            entry("GET /problems/{type}", OPEN),
            entry("PUT /api/movies/{tmdb_id:-?[0-9]+}", CATALOGUE),
            entry("DELETE /api/movies/{tmdb_id:-?[0-9]+}", CATALOGUE),
            entry("POST /api/movies/bulk", CATALOGUE),
            // people
            entry("GET /api/account", new Rule.Account()),
            entry("GET /api/users", new Rule.Known(READ)),
            entry("POST /api/users/cold_start", new Rule.Known(CHANGE)),
            entry("GET /api/users/{id:-?[0-9]+}", path(READ)),
            entry("DELETE /api/users/{id:-?[0-9]+}", path(ERASE)),
            entry("GET /api/users/{id:-?[0-9]+}/export", path(READ)),
            // whoever erased somebody was told its number, which nobody can guess; nobody is left to sign in
            entry("GET /api/erasures/{id}", OPEN),
            entry("GET /api/users/{id}/ratings", path(READ)),
            entry("GET /api/users/{id}/ratings/{tmdb_id}", path(READ)),
            entry("POST /api/users/{id}/rate", path(CHANGE)),
            entry("DELETE /api/users/{id}/ratings/{tmdb_id}", path(CHANGE)),
            entry("GET /api/users/{id}/watchlist", path(READ)),
            entry("GET /api/users/{id}/watchlist/{tmdb_id}", path(READ)),
            entry("PUT /api/users/{id}/watchlist/{tmdb_id}", path(CHANGE)),
            entry("DELETE /api/users/{id}/watchlist/{tmdb_id}", path(CHANGE)),
            entry("GET /api/users/{id}/seen", path(READ)),
            entry("GET /api/users/{id}/seen/{tmdb_id}", path(READ)),
            entry("PUT /api/users/{id}/seen/{tmdb_id}", path(CHANGE)),
            entry("DELETE /api/users/{id}/seen/{tmdb_id}", path(CHANGE)),
            entry("GET /api/users/{id}/not-interested", path(READ)),
            entry("GET /api/users/{id}/not-interested/{tmdb_id}", path(READ)),
            entry("PUT /api/users/{id}/not-interested/{tmdb_id}", path(CHANGE)),
            entry("DELETE /api/users/{id}/not-interested/{tmdb_id}", path(CHANGE)),
            // what they did: whom the body names is asked for by its reader
            entry("POST /api/events", new Rule.Known(CHANGE)),
            entry("POST /interact", new Rule.Known(CHANGE)),
            // lists
            entry("GET /api/recommendations/for-you", query("user_id")),
            entry("GET /api/recommendations/because-you-watched", query("user_id")),
            entry("GET /api/recommendations/similar", query("user_id")),
            entry("GET /api/recommendations/by-genre", query("user_id")),
            entry("GET /api/recommendations/trending", query("user_id")),
            entry("GET /api/recommendations/seed-movies", query("user_id")),
            entry("GET /api/recommendations/hidden-gems", query("user_id")),
            entry("GET /api/recommendations/fresh", query("user_id")),
            entry("GET /api/recommendations/mood", query("user_id")),
            entry("GET /api/recommendations/sections", query("user_id")),
            entry("GET /api/recommendations/together", query("user_ids")),
            entry("GET /recommendations/{user}", new Rule.Own(new InPath("user"), READ)),
            entry("GET /recommendations/{user}/sections", new Rule.Own(new InPath("user"), READ)),
            entry("POST /api/recommendations/for-history", new Rule.Products(READ_PEOPLE)),
            // operators
            entry("GET /api/admin/answers/{recommendation_id}", OPERATORS),
            entry("GET /api/admin/answers/{recommendation_id}/replay", OPERATORS),
            entry("GET /api/admin/clock", OPERATORS),
            entry("PUT /api/admin/clock", OPERATORS),
            entry("GET /api/admin/drift", OPERATORS),
            entry("GET /api/admin/drift/vectors", OPERATORS),
            entry("GET /api/admin/experiments", OPERATORS),
            entry("GET /api/admin/experiments/{name}", OPERATORS),
            entry("POST /api/admin/experiments", OPERATORS),
            entry("POST /api/admin/experiments/{name}/stop", OPERATORS),
            entry("GET /api/admin/keys", OPERATORS),
            entry("POST /api/admin/keys", OPERATORS),
            entry("POST /api/admin/keys/{id}/revoke", OPERATORS),
            entry("GET /api/admin/pipeline", OPERATORS),
            entry("GET /api/admin/releases", OPERATORS),
            entry("GET /api/admin/releases/{release:[0-9]+}", OPERATORS),
            entry("POST /api/admin/releases/{release:[0-9]+}/canary", OPERATORS),
            entry("POST /api/admin/releases/{release:[0-9]+}/promote", OPERATORS),
            entry("POST /api/admin/releases/{release:[0-9]+}/retire", OPERATORS),
            entry("POST /api/admin/releases/reload", OPERATORS),
            entry("POST /api/admin/releases/retrain", OPERATORS),
            entry("POST /api/admin/releases/rollback", OPERATORS),
            entry("GET /api/admin/rules", OPERATORS),
            entry("POST /api/admin/rules", OPERATORS),
            entry("POST /api/admin/rules/{name}/end", OPERATORS),
            // the document, and what shows it
            entry("GET /v3/api-docs", OPEN),
            entry("GET /v3/api-docs.yaml", OPEN),
            entry("GET /v3/api-docs/swagger-config", OPEN),
            entry("GET /swagger-ui.html", OPEN),
            // probes and metrics, which name nobody
            entry("GET /actuator", OPEN),
            entry("GET /actuator/health", OPEN),
            entry("GET /actuator/health/{*path}", OPEN),
            entry("GET /actuator/prometheus", OPEN));

    private EndpointRules() {}

    /** What an address asks; empty where nobody has thought of it. HEAD is GET without its body. */
    static Optional<Rule> of(String method, String pattern) {
        return Optional.ofNullable(TABLE.get((method.equals("HEAD") ? "GET" : method) + " " + pattern));
    }

    /** Every address of the table, such as {@code GET /api/genres}. */
    static Set<String> addresses() {
        return TABLE.keySet();
    }

    private static Rule path(Deed deed) {
        return new Rule.Own(new InPath("id"), deed);
    }

    private static Rule query(String parameter) {
        return new Rule.Own(new InQuery(parameter), READ);
    }
}
