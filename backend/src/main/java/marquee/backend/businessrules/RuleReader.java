package marquee.backend.businessrules;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import marquee.backend.crowd.PopularityWatch;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Makes rules of what operators ask for, and says what does not go together. Thread-safe. */
@Component
class RuleReader {

    private static final int EVERYBODY = 100;

    private final PopularityWatch popularity;

    RuleReader(PopularityWatch popularity) {
        this.popularity = popularity;
    }

    /** @throws ResponseStatusException 422 when its parts do not make a rule, 404 when there is no such genre */
    BusinessRule read(RuleRequest asked) {
        MovieChoice choice = choice(asked);
        require(!choice.isEverything(), "movies: a rule names movies, genres or years; this one is about everything");
        require(
                asked.position() == null || asked.kind().equals("pin"),
                "position: only a pin has one; leave it out or make it a pin");
        require(
                asked.strength() == null || asked.kind().matches("boost|bury"),
                "strength: only a boost and a bury have one; leave it out");
        return new BusinessRule(
                asked.name(),
                effect(asked, choice),
                Optional.ofNullable(asked.lists()).orElse(List.of()).stream()
                        .map(word -> RuledList.valueOf(word.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toUnmodifiableSet()),
                choice,
                Optional.ofNullable(asked.percent()).orElse(EVERYBODY));
    }

    private static Effect effect(RuleRequest asked, MovieChoice choice) {
        double strength = Optional.ofNullable(asked.strength()).orElse(1.0);
        return switch (asked.kind()) {
            case "pin" -> pin(asked, choice);
            case "boost" -> new Effect.Boost(strength);
            case "bury" -> new Effect.Bury(strength);
            default -> hide(asked);
        };
    }

    private static Effect pin(RuleRequest asked, MovieChoice choice) {
        require(
                choice.onlyNamed().isPresent(),
                "movies: a pin names them, best first, and no genres or years; people see the first that they have not seen");
        require(asked.position() != null, "position: a pin has one, from 1");
        return new Effect.Pin(Optional.ofNullable(asked.position()).orElseThrow());
    }

    private static Effect hide(RuleRequest asked) {
        require(
                asked.lists() == null || asked.lists().isEmpty(),
                "lists: what is hidden is hidden in all of them; leave it out, or bury it in one");
        return new Effect.Hide();
    }

    private MovieChoice choice(RuleRequest asked) {
        var years = Optional.ofNullable(asked.years());
        OptionalInt first = years.map(YearSpan::from).orElse(OptionalInt.empty());
        OptionalInt last = years.map(YearSpan::to).orElse(OptionalInt.empty());
        require(
                first.isEmpty() || last.isEmpty() || first.getAsInt() <= last.getAsInt(),
                "years: the first is after the last");
        return new MovieChoice(
                Optional.ofNullable(asked.movies()).orElse(List.of()),
                Optional.ofNullable(asked.genres()).orElse(List.of()).stream()
                        .map(name -> popularity.now().requireGenre(name))
                        .toList(),
                first,
                last);
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, otherwise + ".");
        }
    }
}
