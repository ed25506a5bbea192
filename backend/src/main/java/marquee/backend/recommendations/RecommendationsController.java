package marquee.backend.recommendations;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.validation.valueextraction.Unwrapping;
import java.util.List;
import java.util.Optional;
import marquee.backend.input.Cursor;
import marquee.backend.input.PlainText;
import marquee.backend.recommendations.answer.Page;
import marquee.backend.recommendations.answer.RecommendationList;
import marquee.backend.recommendations.answer.RowList;
import marquee.backend.recommendations.answer.SeenPosition;
import marquee.backend.recommendations.onboarding.Answers;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Recommendation lists over HTTP. */
@RestController
@RequestMapping("/api/recommendations")
class RecommendationsController {

    private final ForYou forYou;
    private final BecauseYouWatched becauseYouWatched;
    private final SimilarMovies similarMovies;
    private final ByGenre byGenre;
    private final TrendingMovies trendingMovies;
    private final SeedMovies seedMovies;

    RecommendationsController(
            ForYou forYou,
            BecauseYouWatched becauseYouWatched,
            SimilarMovies similarMovies,
            ByGenre byGenre,
            TrendingMovies trendingMovies,
            SeedMovies seedMovies) {
        this.forYou = forYou;
        this.becauseYouWatched = becauseYouWatched;
        this.similarMovies = similarMovies;
        this.byGenre = byGenre;
        this.trendingMovies = trendingMovies;
        this.seedMovies = seedMovies;
    }

    @Operation(summary = "A person's own list")
    @GetMapping("/for-you")
    Mono<RecommendationList> forYou(
            @RequestParam("user_id") long userId,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam @Pattern(regexp = SeenPosition.FORM, message = Cursor.RULE, payload = Unwrapping.Unwrap.class)
                    Optional<String> cursor,
            @RequestParam(defaultValue = "0") @DecimalMin("0") @DecimalMax("1") double diversity) {
        return forYou.list(userId, Page.of(limit, cursor), diversity);
    }

    @Operation(summary = "Rows of movies, each around one that the person liked lately")
    @GetMapping("/because-you-watched")
    Mono<RowList> becauseYouWatched(
            @RequestParam("user_id") long userId,
            @RequestParam(defaultValue = "3") @Min(1) @Max(10) int rows,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam @Pattern(regexp = SeenPosition.FORM, message = Cursor.RULE, payload = Unwrapping.Unwrap.class)
                    Optional<String> cursor) {
        return becauseYouWatched.list(userId, rows, Page.of(limit, cursor));
    }

    @Operation(summary = "Movies like one movie")
    @GetMapping("/similar")
    Mono<RecommendationList> similar(
            @RequestParam("tmdb_id") long tmdbId,
            @RequestParam("user_id") Optional<Long> userId,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam @Pattern(regexp = SeenPosition.FORM, message = Cursor.RULE, payload = Unwrapping.Unwrap.class)
                    Optional<String> cursor) {
        return similarMovies.list(tmdbId, userId, Page.of(limit, cursor));
    }

    @Operation(summary = "A genre's movies: in the person's order, or by weighted votes")
    @GetMapping("/by-genre")
    Mono<RecommendationList> byGenre(
            @RequestParam @Pattern(regexp = PlainText.NAME, message = PlainText.NAME_RULE) String genre,
            @RequestParam("user_id") Optional<Long> userId,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam @Pattern(regexp = SeenPosition.FORM, message = Cursor.RULE, payload = Unwrapping.Unwrap.class)
                    Optional<String> cursor) {
        return byGenre.list(genre, userId, Page.of(limit, cursor));
    }

    @Operation(summary = "What most people have liked lately, and what is popular while little happens")
    @GetMapping("/trending")
    Mono<RecommendationList> trending(
            @RequestParam("user_id") Optional<Long> userId,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam @Pattern(regexp = SeenPosition.FORM, message = Cursor.RULE, payload = Unwrapping.Unwrap.class)
                    Optional<String> cursor) {
        return trendingMovies.list(userId, Page.of(limit, cursor));
    }

    @Operation(
            summary = "Well-known, varied movies to rate first",
            description =
                    "With answers, the movies that tell most given them, among those that people who answered alike"
                            + " have seen; never one that was answered. Nothing is kept: each call brings all answers so far.")
    @GetMapping("/seed-movies")
    Mono<RecommendationList> seedMovies(
            @RequestParam(defaultValue = "") @Size(max = 50)
                    List<@Pattern(regexp = PlainText.NAME, message = PlainText.NAME_RULE) String> genres,
            @Parameter(
                            description =
                                    "What was said so far, repeated or with commas: a tmdb_id, a colon, and stars or"
                                            + " unseen, such as answers=862:4.5&answers=12:unseen")
                    @RequestParam(defaultValue = "")
                    @Size(max = Answers.MOST)
                    List<@Pattern(regexp = Answers.FORM, message = Answers.RULE) String> answers,
            @RequestParam("user_id") Optional<Long> userId,
            @RequestParam(defaultValue = "20") @Min(1) @Max(100) int limit,
            @RequestParam @Pattern(regexp = SeenPosition.FORM, message = Cursor.RULE, payload = Unwrapping.Unwrap.class)
                    Optional<String> cursor) {
        return seedMovies.list(genres, Answers.of(answers), userId, Page.of(limit, cursor));
    }
}
