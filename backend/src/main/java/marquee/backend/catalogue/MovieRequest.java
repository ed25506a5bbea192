package marquee.backend.catalogue;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Stream;
import marquee.backend.input.PlainText;
import marquee.backend.input.SmallNumber;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A movie as another product describes it: all that is known of it from then on.
 *
 * @param title without the year
 * @param year of release
 * @param genres by name; those of the catalogue in any spelling
 * @param overview one or more sentences
 * @param tagline the poster's line
 * @param runtime in minutes
 * @param director who made it
 * @param cast who plays in it; says nothing without a director
 * @param keywords what it is about
 * @param language ISO 639-1 or 639-2 code of the original language
 * @param voteAverage mean vote elsewhere, 0 to 10
 * @param voteCount number of those votes
 * @param available whether it may be shown; true when nothing is said
 */
record MovieRequest(
        @NotNull
        @Pattern(regexp = PlainText.TITLE, message = PlainText.TITLE_RULE)
        @Schema(requiredMode = RequiredMode.REQUIRED)
        String title,

        @Nullable @JsonDeserialize(using = SmallNumber.class) @Min(1870) @Max(2100)
        Integer year,

        @Nullable @Size(max = 20)
        List<@NotNull @Pattern(regexp = PlainText.NAME, message = PlainText.NAME_RULE) String> genres,

        @Nullable @Pattern(regexp = PlainText.PROSE, message = PlainText.PROSE_RULE)
        String overview,

        @Nullable @Pattern(regexp = PlainText.TITLE, message = PlainText.TITLE_RULE)
        String tagline,

        @Nullable @JsonDeserialize(using = SmallNumber.class) @Min(1) @Max(10_000)
        Integer runtime,

        @Nullable @Pattern(regexp = PlainText.NAME, message = PlainText.NAME_RULE)
        String director,

        @Nullable @Size(max = 50)
        List<@NotNull @Pattern(regexp = PlainText.NAME, message = PlainText.NAME_RULE) String> cast,

        @Nullable @Size(max = 50)
        List<@NotNull @Pattern(regexp = PlainText.NAME, message = PlainText.NAME_RULE) String> keywords,

        @Nullable @Pattern(regexp = "^[a-z]{2,3}$", message = "must be a code of two or three letters, such as en")
        String language,

        @Nullable @DecimalMin("0") @DecimalMax("10") Double voteAverage,

        @Nullable @JsonDeserialize(using = SmallNumber.class) @Min(0) @Max(1_000_000_000)
        Integer voteCount,

        @Nullable Boolean available) {

    MovieState state() {
        return Boolean.FALSE.equals(available) ? MovieState.UNAVAILABLE : MovieState.LISTED;
    }

    List<String> genresOrNone() {
        return genres == null ? List.of() : genres;
    }

    List<String> keywordsOrNone() {
        return keywords == null ? List.of() : keywords;
    }

    /** The director first. */
    List<String> people() {
        if (director == null || director.isBlank()) {
            return List.of();
        }
        return Stream.concat(Stream.of(director), (cast == null ? List.<String>of() : cast).stream())
                .toList();
    }
}
