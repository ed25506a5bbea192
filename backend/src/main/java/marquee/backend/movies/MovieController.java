package marquee.backend.movies;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** One movie's page. */
@RestController
class MovieController {

    private final Movies movies;

    MovieController(Movies movies) {
        this.movies = movies;
    }

    @Operation(summary = "Everything about one movie")
    @GetMapping("/api/movies/{tmdb_id}")
    Mono<MovieDetails> movie(@PathVariable("tmdb_id") long id) {
        return movies.find(id).switchIfEmpty(Mono.error(() -> unknown(id)));
    }

    private static ResponseStatusException unknown(long id) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no movie with tmdb_id " + id + ".");
    }
}
