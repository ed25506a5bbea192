package marquee.backend.posters;

import io.swagger.v3.oas.annotations.Operation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import marquee.backend.movies.MovieCard;
import marquee.backend.movies.Movies;
import marquee.catalog.hash.Sha256;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Drawn pictures over HTTP, for browsers to keep for a day and to ask again whether they changed. */
@RestController
class PictureController {

    private static final String SVG = "image/svg+xml";
    private static final int ETAG_DIGITS = 32;
    private static final CacheControl CACHE =
            CacheControl.maxAge(Duration.ofDays(1)).cachePublic().staleWhileRevalidate(Duration.ofDays(30));

    private final Movies movies;

    PictureController(Movies movies) {
        this.movies = movies;
    }

    @Operation(summary = "A drawn poster")
    @GetMapping(path = "/api/movies/{tmdb_id}/poster.svg", produces = SVG)
    Mono<ResponseEntity<byte[]>> poster(@PathVariable("tmdb_id") long id) {
        return draw(id, Poster::upright);
    }

    @Operation(summary = "A drawn backdrop")
    @GetMapping(path = "/api/movies/{tmdb_id}/backdrop.svg", produces = SVG)
    Mono<ResponseEntity<byte[]>> backdrop(@PathVariable("tmdb_id") long id) {
        return draw(id, Poster::wide);
    }

    private Mono<ResponseEntity<byte[]>> draw(long id, Function<Poster, String> drawing) {
        return movies.cards(List.of(id))
                .flatMap(cards -> Mono.justOrEmpty(cards.get(id)))
                .map(card -> answer(drawing.apply(poster(card))))
                .switchIfEmpty(Mono.error(() -> unknown(id)));
    }

    private static Poster poster(MovieCard card) {
        return new Poster(card.tmdbId(), card.title(), card.year(), card.genres());
    }

    private static ResponseEntity<byte[]> answer(String picture) {
        var bytes = picture.getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(SVG))
                .cacheControl(CACHE)
                .eTag(Sha256.of(bytes).substring(0, ETAG_DIGITS))
                .body(bytes);
    }

    private static ResponseStatusException unknown(long id) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no movie with tmdb_id " + id + ".");
    }
}
