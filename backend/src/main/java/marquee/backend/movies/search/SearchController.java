package marquee.backend.movies.search;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.valueextraction.Unwrapping;
import java.util.List;
import java.util.Optional;
import marquee.backend.input.Cursor;
import marquee.backend.input.PlainText;
import marquee.backend.movies.Movies;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Search by title over HTTP. */
@RestController
class SearchController {

    private final TitleSearch titles;
    private final Movies movies;

    SearchController(TitleSearch titles, Movies movies) {
        this.titles = titles;
        this.movies = movies;
    }

    @Operation(summary = "Movies by title, year or person; typos are forgiven")
    @GetMapping("/api/movies/search")
    Mono<SearchResults> search(
            @RequestParam @Pattern(regexp = PlainText.QUERY, message = PlainText.QUERY_RULE) String q,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam
                    @Pattern(regexp = SearchPosition.FORM, message = Cursor.RULE, payload = Unwrapping.Unwrap.class)
                    Optional<String> cursor) {
        var skip = SearchPosition.of(cursor).shown();
        return titles.find(q, skip, limit)
                .flatMap(found -> movies.cards(found)
                        .map(cards -> new SearchResults(List.copyOf(cards.values()), next(found, skip, limit))));
    }

    private static Optional<String> next(List<Long> found, int skip, int limit) {
        var shown = skip + found.size();
        return found.size() < limit || shown >= TitleSearch.DEEPEST
                ? Optional.empty()
                : Optional.of(new SearchPosition(shown).cursor());
    }
}
