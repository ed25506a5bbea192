package marquee.backend.problems;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.constraints.Pattern;
import java.util.Arrays;
import java.util.List;
import marquee.backend.input.PlainText;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What the types of problem documents mean: their addresses lead here. */
@RestController
class ProblemTypesController {

    @Operation(summary = "Every type of problem and what to do about it")
    @GetMapping("/problems")
    List<Description> all() {
        return Arrays.stream(ProblemType.values()).map(Description::of).toList();
    }

    @Operation(summary = "One type of problem")
    @GetMapping("/problems/{type}")
    Description one(@PathVariable @Pattern(regexp = PlainText.NAME, message = PlainText.NAME_RULE) String type) {
        return all().stream()
                .filter(description -> description.type().endsWith("/" + type))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND, "There is no type of problem called " + PlainText.quoted(type) + "."));
    }

    /**
     * A type of problem.
     *
     * @param type its address
     * @param status HTTP status that it comes with
     * @param title what it is called
     * @param meaning what happened and what to do about it
     */
    record Description(String type, int status, String title, String meaning) {

        static Description of(ProblemType type) {
            return new Description("/problems/" + type.slug(), type.status().value(), type.title(), type.meaning());
        }
    }
}
