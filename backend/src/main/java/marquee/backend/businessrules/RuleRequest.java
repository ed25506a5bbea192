package marquee.backend.businessrules;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import marquee.backend.input.PlainText;
import marquee.backend.input.SmallNumber;
import marquee.backend.input.WholeNumber;
import marquee.registry.Decision;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A rule as an operator asks for it.
 *
 * @param name by which it is ended
 * @param kind what it does
 * @param lists in which; all where none is named; {@code hide} is always of all
 * @param movies by tmdb_id; any where none is named
 * @param genres at least one of these; any where none is named
 * @param years of release
 * @param position of {@code pin}: where on the first page, from 1
 * @param strength of {@code boost} and {@code bury}: 0 to 1, where it is absent 1
 * @param percent of the people; where it is absent everybody, at 0 those alone whose variant of an experiment names it
 * @param reason why; it is kept
 */
record RuleRequest(
        @Pattern(regexp = NAME, message = NAME_RULE)
        @NotNull(message = "is missing")
        @Schema(requiredMode = RequiredMode.REQUIRED)
        String name,

        @Pattern(regexp = "^(pin|boost|bury|hide)$", message = "must be one of pin, boost, bury, hide")
        @NotNull(message = "is missing")
        @Schema(requiredMode = RequiredMode.REQUIRED)
        String kind,

        @Nullable @Size(max = 5) List<@NotNull @Pattern(regexp = LIST, message = LIST_RULE) String> lists,

        @Nullable @JsonDeserialize(contentUsing = WholeNumber.class) @Size(max = 1000)
        List<@NotNull @Min(1) @Max(9007199254740991L) Long> movies,

        @Nullable @Size(max = 50)
        List<@NotNull @Pattern(regexp = PlainText.NAME, message = PlainText.NAME_RULE) String> genres,

        @Nullable @Valid YearSpan years,

        @Nullable @JsonDeserialize(using = SmallNumber.class) @Min(1) @Max(100)
        Integer position,

        @Nullable @DecimalMin("0") @DecimalMax("1") Double strength,

        @Nullable @JsonDeserialize(using = SmallNumber.class) @Min(0) @Max(100)
        Integer percent,

        @NotNull(message = "is missing")
        @Schema(requiredMode = RequiredMode.REQUIRED)
        @Pattern(regexp = PlainText.QUERY, message = PlainText.QUERY_RULE)
        String reason) {

    /** What a rule is called: it stands in addresses. */
    static final String NAME = "^[a-z0-9_-]{1,64}$";

    static final String NAME_RULE = "must be 1 to 64 small letters, digits, _ or -";

    private static final String LIST = "^(for_you|by_genre|similar|trending|hidden_gems)$";
    private static final String LIST_RULE = "must be one of for_you, by_genre, similar, trending, hidden_gems";

    Decision decision() {
        return Decision.of("the API", PlainText.tidy(reason));
    }
}
