package marquee.backend.catalogue;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import marquee.backend.movies.MovieCard;
import marquee.backend.movies.Movies;
import marquee.backend.ratings.KnownIds;
import marquee.backend.ratings.RatingRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** The catalogue's door over HTTP; open to other products by their keys. */
@RestController
class CatalogueController {

    /** A number, so that nobody who asks for another address below it is told about ids. */
    private static final String ONE = "/api/movies/{tmdb_id:-?[0-9]+}";

    private static final String DOOR =
            " Open to keys with the scope catalogue:write, and where nobody signs in to this machine alone.";

    private final CatalogueDoor door;
    private final Movies movies;

    CatalogueController(CatalogueDoor door, Movies movies) {
        this.door = door;
        this.movies = movies;
    }

    @Operation(
            summary = "Brings a movie or describes it anew",
            description =
                    "It is found by title at once and by what it is about within seconds; one that is not available is"
                            + " in no list. No import overwrites it." + DOOR)
    @PutMapping(ONE)
    Mono<MovieCard> put(
            @PathVariable("tmdb_id") @Min(1) @Max(RatingRequest.MAX_ID) long id,
            @Valid @RequestBody MovieRequest request) {
        return door.change(List.of(new ListedMovieRequest(id, request)), List.of())
                .then(movies.cards(List.of(id)))
                .flatMap(cards -> Mono.justOrEmpty(cards.get(id)))
                .switchIfEmpty(KnownIds.noMovie(id));
    }

    @Operation(
            summary = "Takes a movie out of the catalogue",
            description =
                    "It is gone from every list and search at once, and no import brings it back; what people rated"
                            + " stays known." + DOOR)
    @DeleteMapping(ONE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> delist(@PathVariable("tmdb_id") @Min(1) @Max(RatingRequest.MAX_ID) long id) {
        return door.knows(id)
                .filter(Boolean::booleanValue)
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no movie with tmdb_id " + id + ".")))
                .then(door.change(List.of(), List.of(id)))
                .then();
    }

    @Operation(
            summary = "Brings, changes and takes out many movies",
            description = "All or none, each as the calls for one do it; a movie in both lists is taken out." + DOOR)
    @PostMapping("/api/movies/bulk")
    Mono<CatalogueChanged> bulk(@Valid @RequestBody CatalogueRequest request) {
        return door.change(request.moviesOrNone(), request.delistedOrNone());
    }
}
