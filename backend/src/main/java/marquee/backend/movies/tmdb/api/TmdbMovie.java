package marquee.backend.movies.tmdb.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import marquee.backend.movies.Votes;
import tools.jackson.databind.JsonNode;

/**
 * What TMDB knows about a movie, cut to sizes that fit. Texts are as they came: whoever shows them escapes them.
 *
 * @param people director first, then the leading parts
 */
public record TmdbMovie(Texts texts, OptionalInt runtimeMinutes, List<String> people, Paths pictures, Votes votes) {

    /** What it tells of the story. */
    public record Texts(Optional<String> overview, Optional<String> tagline, List<String> keywords) {}

    /** Where its pictures are on the image server. */
    public record Paths(Optional<String> posterPath, Optional<String> backdropPath) {}

    private static final int LONGEST_TEXT = 5_000;
    private static final int LONGEST_NAME = 200;
    private static final int MOST_KEYWORDS = 50;
    private static final int MOST_ACTORS = 12;
    private static final int LONGEST_RUNTIME = 10_000;

    /** Reads TMDB's answer to {@code /movie/ID?append_to_response=credits,keywords}; what is not as documented is left out. */
    static TmdbMovie read(JsonNode movie) {
        return new TmdbMovie(
                new Texts(
                        text(movie.path("overview"), LONGEST_TEXT),
                        text(movie.path("tagline"), LONGEST_TEXT),
                        names(movie.path("keywords").path("keywords"))
                                .limit(MOST_KEYWORDS)
                                .toList()),
                runtime(movie.path("runtime").asInt(0)),
                people(movie.path("credits")),
                new Paths(
                        text(movie.path("poster_path"), LONGEST_NAME), text(movie.path("backdrop_path"), LONGEST_NAME)),
                new Votes(
                        Math.clamp(movie.path("vote_average").asDouble(0), 0, 10),
                        Math.max(0, movie.path("vote_count").asInt(0))));
    }

    private static OptionalInt runtime(int minutes) {
        return minutes > 0 && minutes < LONGEST_RUNTIME ? OptionalInt.of(minutes) : OptionalInt.empty();
    }

    private static List<String> people(JsonNode credits) {
        var people = new ArrayList<String>();
        credits.path("crew").values().stream()
                .filter(member -> "Director".equals(member.path("job").asString("")))
                .limit(1)
                .forEach(director -> text(director.path("name"), LONGEST_NAME).ifPresent(people::add));
        if (!people.isEmpty()) {
            names(credits.path("cast")).limit(MOST_ACTORS).forEach(people::add);
        }
        return List.copyOf(people);
    }

    private static Stream<String> names(JsonNode list) {
        return list.values().stream().flatMap(item -> text(item.path("name"), LONGEST_NAME).stream());
    }

    private static Optional<String> text(JsonNode node, int longest) {
        var text = node.asString("").replace("\0", "").strip();
        return Optional.of(text.substring(0, Math.min(longest, text.length()))).filter(some -> !some.isEmpty());
    }
}
