package marquee.backend.businessrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import marquee.backend.Api;
import marquee.backend.Await;
import marquee.backend.World;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BusinessRulesTest {

    private static final String RULES = "/api/admin/rules/";
    private static final int PEOPLE = 40;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Every list, of a person where it has one. */
    private static final List<String> LISTS = List.of(
            "/api/recommendations/for-you/?limit=20&user_id=",
            "/api/recommendations/by-genre/?limit=20&genre=Comedy&user_id=",
            "/api/recommendations/similar/?limit=20&tmdb_id=5&user_id=",
            "/api/recommendations/trending/?limit=20&user_id=",
            "/api/recommendations/hidden-gems/?limit=20&user_id=",
            "/api/recommendations/fresh/?limit=20&user_id=",
            "/api/recommendations/mood/?limit=20&q=movie&user_id=",
            "/api/recommendations/seed-movies/?limit=20&user_id=");

    private static World world;
    private static Api api;
    private static long watching;
    private static int marked;

    private final List<String> made = new ArrayList<>();

    @BeforeAll
    static void start() {
        world = World.start();
        world.graph("1");
        api = world.api();
        watching = horrorFan();
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    /** A rule that came after the others ended shows when the service knows of all that. */
    @AfterEach
    void endRules() {
        List.copyOf(made).forEach(this::end);
        long marker = 3L * ++marked;
        make(
                "marker",
                Map.of("kind", "pin", "movies", List.of(marker), "position", 1, "lists", List.of("hidden_gems")));
        Await.until("the end of the rules", () -> gems().getFirst() == marker);
        end("marker");
    }

    private static List<Long> gems() {
        return Api.ids(api.get("/api/recommendations/hidden-gems/?limit=20&user_id=" + watching));
    }

    @Test
    void what_is_hidden_is_in_no_list_until_the_rule_ends() {
        long fan = horrorFan();
        List<Long> before = forYou(fan, 20);
        assertThat(ofGenre("Horror", before)).isNotEmpty();

        make("no-horror", Map.of("kind", "hide", "genres", List.of("horror")));

        Await.until("no horror", () -> ofGenre("Horror", forYou(fan, 20)).isEmpty());
        for (String list : LISTS) {
            assertThat(ofGenre("Horror", Api.ids(api.get(list + fan)))).as(list).isEmpty();
        }
        assertThat(forYou(fan, 20)).hasSize(20);
        assertThat(api.allIds("/api/recommendations/for-you/?limit=100&user_id=" + fan))
                .noneMatch(movie -> World.genre(movie).equals("Horror"));

        end("no-horror");
        Await.until("as before", () -> forYou(fan, 20).equals(before));
    }

    @Test
    void what_is_hidden_from_one_of_several_is_not_in_their_list_together() {
        List<Long> people =
                LongStream.range(0, PEOPLE).mapToObj(i -> horrorFan()).toList();
        make("half-hidden", Map.of("kind", "hide", "genres", List.of("Horror"), "percent", 50));
        Await.until("hidden from some", () -> people.stream().anyMatch(this::seesNoHorror));

        long without = people.stream().filter(this::seesNoHorror).findFirst().orElseThrow();
        long with = people.stream()
                .filter(person -> !seesNoHorror(person))
                .findFirst()
                .orElseThrow();
        String together = "/api/recommendations/together/?limit=20&user_ids=" + with + "," + without;

        assertThat(ofGenre("Horror", Api.ids(api.get(together)))).isEmpty();
        assertThat(ofGenre(
                        "Horror",
                        Api.ids(api.get("/api/recommendations/similar/?limit=20&tmdb_id=5&user_id=" + without))))
                .isEmpty();
        assertThat(ofGenre(
                        "Horror", Api.ids(api.get("/api/recommendations/similar/?limit=20&tmdb_id=5&user_id=" + with))))
                .as("what another person's list leaves behind")
                .isNotEmpty();
    }

    @Test
    void what_is_hidden_from_somebody_is_still_in_the_similar_movies_of_others() {
        List<Long> people = LongStream.range(0, PEOPLE)
                .mapToObj(i -> api.post("/api/users/cold_start/", Map.of("genres", List.of("Horror")), 201)
                        .path("id")
                        .asLong())
                .toList();
        make("half-hidden", Map.of("kind", "hide", "genres", List.of("Horror"), "percent", 50));
        Await.until("hidden from some", () -> people.stream().anyMatch(this::seesNoHorror));
        long without = people.stream().filter(this::seesNoHorror).findFirst().orElseThrow();
        String similar = "/api/recommendations/similar/?limit=17&tmdb_id=14";

        assertThat(ofGenre("Horror", Api.ids(api.get(similar + "&user_id=" + without))))
                .isEmpty();

        assertThat(ofGenre("Horror", Api.ids(api.get(similar)))).isNotEmpty();
    }

    private boolean seesNoHorror(long person) {
        return ofGenre("Horror", forYou(person, 20)).isEmpty();
    }

    @Test
    void a_hidden_movie_is_hidden_from_who_is_signed_out_and_its_page_stays() {
        List<Long> shown = Api.ids(api.get("/api/recommendations/by-genre/?limit=5&genre=Drama"));

        make("not-these", Map.of("kind", "hide", "movies", shown.subList(0, 2)));

        Await.until(
                "two are gone",
                () -> Api.ids(api.get("/api/recommendations/by-genre/?limit=5&genre=Drama"))
                        .getFirst()
                        .equals(shown.get(2)));
        assertThat(api.status("/api/movies/" + shown.getFirst() + "/")).isEqualTo(200);
    }

    @Test
    void a_pin_stands_where_it_says_once_and_who_knows_it_sees_the_next() {
        long fan = horrorFan();
        long other = horrorFan();
        List<Long> pinned = forYou(fan, 60).subList(50, 52);
        api.rate(other, pinned.getFirst(), 4);

        make("premiere", Map.of("kind", "pin", "movies", pinned, "position", 3, "lists", List.of("for_you")));

        Await.until("pinned", () -> forYou(fan, 20).get(2).equals(pinned.getFirst()));
        assertThat(forYou(other, 20)).element(2).isEqualTo(pinned.get(1));
        JsonNode item = api.forYou(fan, 20).path("items").get(2);
        assertThat(item.path("reason").path("code").asString()).isEqualTo("picked");
        assertThat(item.path("position").asInt()).isEqualTo(3);
        assertThat(api.allIds("/api/recommendations/for-you/?limit=20&user_id=" + fan))
                .doesNotHaveDuplicates()
                .contains(pinned.getFirst());
        assertThat(scores(api.forYou(fan, 20))).isSortedAccordingTo((a, b) -> Double.compare(b, a));
        assertThat(Api.ids(api.get("/api/recommendations/hidden-gems/?limit=20&user_id=" + fan)))
                .element(2)
                .isNotEqualTo(pinned.getFirst());
    }

    @Test
    void several_pins_stand_where_each_of_them_says() {
        long fan = horrorFan();
        List<Long> pinned = forYou(fan, 60).subList(50, 54);

        make("third", Map.of("kind", "pin", "movies", List.of(pinned.get(0)), "position", 3));
        make("first", Map.of("kind", "pin", "movies", List.of(pinned.get(1)), "position", 1));
        make("also-third", Map.of("kind", "pin", "movies", List.of(pinned.get(0), pinned.get(2)), "position", 3));
        make(
                "usual-first",
                Map.of("kind", "pin", "movies", List.of(forYou(fan, 1).getFirst()), "position", 6));

        Await.until("pinned", () -> forYou(fan, 20).contains(pinned.get(2)));
        List<Long> shown = forYou(fan, 20);
        assertThat(List.of(shown.get(0), shown.get(2), shown.get(3)))
                .containsExactly(pinned.get(1), pinned.get(0), pinned.get(2));
        assertThat(shown).doesNotHaveDuplicates();
    }

    @Test
    void a_boost_brings_more_the_stronger_it_is_and_a_bury_fewer() {
        long fan = horrorFan();
        int without = comediesOnTop(fan);

        make("some", Map.of("kind", "boost", "genres", List.of("Comedy"), "strength", 0.9));
        Await.until("more comedies", () -> comediesOnTop(fan) > without);
        int some = comediesOnTop(fan);

        make("all", Map.of("kind", "boost", "genres", List.of("Comedy")));
        Await.until("comedies first", () -> comediesOnTop(fan) == 10);
        assertThat(some).isBetween(without + 1, 10);

        end("some");
        end("all");
        make("none", Map.of("kind", "bury", "genres", List.of("Horror")));
        Await.until("horror last", () -> ofGenre("Horror", forYou(fan, 10)).isEmpty());
    }

    @Test
    void a_share_of_the_people_has_a_rule_the_same_at_every_backend() {
        List<Long> people =
                LongStream.range(0, PEOPLE).mapToObj(i -> horrorFan()).toList();
        long pinned = forYou(people.getFirst(), 60).get(55);
        var another = new Api(World.http(world.another()));

        make("half", Map.of("kind", "pin", "movies", List.of(pinned), "position", 1, "percent", 50));

        Await.until("some have it here", () -> !having(api, people, pinned).isEmpty());
        Await.until("some have it there", () -> !having(another, people, pinned).isEmpty());
        List<Long> have = having(api, people, pinned);
        assertThat(have.size()).isBetween(PEOPLE / 4, PEOPLE * 3 / 4);
        assertThat(having(another, people, pinned)).isEqualTo(have);
        assertThat(Api.ids(api.get("/api/recommendations/trending/?limit=20")))
                .element(0)
                .isNotEqualTo(pinned);
    }

    @Test
    void a_rule_is_there_before_a_started_service_answers() {
        long fan = horrorFan();
        make("no-drama", Map.of("kind", "hide", "genres", List.of("Drama")));

        var another = new Api(World.http(world.another()));

        assertThat(ofGenre("Drama", Api.ids(another.forYou(fan, 100)))).isEmpty();
    }

    @Test
    void rules_that_hold_and_that_ended_are_shown_with_who_and_why() {
        make("shown", Map.of("kind", "bury", "years", Map.of("last", 1960), "strength", 0.3));
        JsonNode holds = find("shown");
        assertThat(holds.path("years").path("last").asInt()).isEqualTo(1960);
        assertThat(holds.path("record").path("reason").asString()).isEqualTo("a test");
        assertThat(holds.path("record").path("ended_at").isNull()).isTrue();

        end("shown");

        assertThat(find("shown").path("record").path("end_reason").asString()).isEqualTo("over");
    }

    @Test
    void a_name_is_taken_while_its_rule_holds() {
        make("twice", Map.of("kind", "hide", "movies", List.of(1)));

        api.post(RULES, with("twice", Map.of("kind", "hide", "movies", List.of(2))), 409);
        end("twice");
        api.post(RULES + "twice/end/", Map.of("reason", "again"), 404);
        make("twice", Map.of("kind", "hide", "movies", List.of(2)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"kind": "hide"}                                                       | 422 | everything
                    {"kind": "pin", "movies": [1]}                                         | 422 | position
                    {"kind": "pin", "genres": ["Drama"], "position": 1}                    | 422 | movies
                    {"kind": "hide", "movies": [1], "strength": 0.5}                       | 422 | strength
                    {"kind": "hide", "movies": [1], "lists": ["for_you"]}                  | 422 | lists
                    {"kind": "boost", "movies": [1], "position": 2}                        | 422 | position
                    {"kind": "boost", "movies": [1], "strength": 2}                        | 400 | strength
                    {"kind": "boost", "years": {"first": 2000, "last": 1990}}              | 422 | years
                    {"kind": "boost", "movies": [1], "lists": ["mood"]}                    | 400 | lists
                    {"kind": "boost", "movies": [1], "percent": 101}                       | 400 | percent
                    """)
    void what_makes_no_rule_is_refused_with_its_field(String body, int status, String named) {
        Map<String, Object> asked = JSON.readValue(body, new TypeReference<>() {});

        JsonNode problem = api.post(RULES, with("bad", asked), status);

        assertThat(problem.toString()).contains(named);
    }

    @Test
    void a_genre_that_nothing_is_of_is_named() {
        JsonNode problem = api.post(RULES, with("bad", Map.of("kind", "hide", "genres", List.of("Westernish"))), 404);

        assertThat(problem.path("detail").asString()).contains("Westernish");
    }

    private void make(String name, Map<String, Object> rule) {
        api.post(RULES, with(name, rule), 200);
        made.add(name);
    }

    private void end(String name) {
        api.http()
                .post()
                .uri(RULES + name + "/end/")
                .bodyValue(Map.of("reason", "over"))
                .exchange()
                .expectStatus()
                .isOk();
        made.remove(name);
    }

    private static Map<String, Object> with(String name, Map<String, Object> rule) {
        var whole = new HashMap<>(rule);
        whole.put("name", name);
        whole.put("reason", "a test");
        return whole;
    }

    private static JsonNode find(String name) {
        return api.get(RULES)
                .valueStream()
                .filter(rule -> rule.path("name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Somebody who likes horror films. */
    private static long horrorFan() {
        var liked = LongStream.rangeClosed(1, World.MOVIES)
                .filter(movie -> World.genre(movie).equals("Horror"))
                .limit(5)
                .mapToObj(movie -> Map.of("tmdb_id", movie, "rating", 5))
                .toList();
        return api.post("/api/users/cold_start/", Map.of("ratings", liked), 201)
                .path("id")
                .asLong();
    }

    private static List<Long> forYou(long person, int limit) {
        return Api.ids(api.forYou(person, limit));
    }

    private static int comediesOnTop(long person) {
        return ofGenre("Comedy", forYou(person, 20).subList(0, 10)).size();
    }

    private static List<Long> ofGenre(String genre, List<Long> movies) {
        return movies.stream().filter(movie -> World.genre(movie).equals(genre)).toList();
    }

    private static List<Long> having(Api backend, List<Long> people, long pinned) {
        return people.stream()
                .filter(person -> Api.ids(backend.forYou(person, 5)).getFirst() == pinned)
                .toList();
    }

    private static List<Double> scores(JsonNode list) {
        return list.path("items")
                .valueStream()
                .map(item -> item.path("score").asDouble())
                .toList();
    }
}
