package marquee.catalog.generate;

import static marquee.catalog.generate.GenreWords.Part.ADJECTIVES;
import static marquee.catalog.generate.GenreWords.Part.HEROES;
import static marquee.catalog.generate.GenreWords.Part.KEYWORDS;
import static marquee.catalog.generate.GenreWords.Part.NOUNS;
import static marquee.catalog.generate.GenreWords.Part.PLACES;
import static marquee.catalog.generate.GenreWords.Part.TROUBLES;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import marquee.catalog.generate.GeneratedMovie.Making;
import marquee.catalog.generate.GeneratedMovie.Story;
import marquee.catalog.generate.GeneratedMovie.Votes;
import marquee.catalog.simulation.Dice;

/** Tells a movie: title, story and makers in the words of its kind. Thread-safe. */
final class Author {

    private static final List<String> LANGUAGES =
            List.of("en", "en", "en", "en", "en", "en", "fr", "es", "ja", "de", "it", "ko", "hi", "zh", "pt", "sv");
    private static final List<String> ENDINGS = List.of(
            "and nothing will be as it was",
            "until an old friend turns up",
            "while time is running out",
            "and the price is higher than expected",
            "but someone has been waiting for exactly that",
            "with only one ally left",
            "and finds more than anyone bargained for",
            "as a long-kept secret comes to light");

    private final WorldMovies world;
    private final InventedNames names;

    Author(WorldMovies world) {
        this.world = world;
        this.names = new InventedNames(world.plan().seed());
    }

    /** @param movie from 0 */
    GeneratedMovie write(int movie) {
        Traits traits = world.traits(movie);
        Kind kind = world.kind(traits.kind());
        Kind second = world.kind(traits.secondKind());
        Dice dice = Dice.of(world.plan().seed(), "text", movie);
        return new GeneratedMovie(
                movie + 1,
                title(kind, second, dice),
                LocalDate.ofYearDay(traits.year(), 1 + dice.below(365)),
                new Story(kind.genres(), keywords(movie), overview(kind, second, dice)),
                making(traits, dice),
                votes(movie, traits));
    }

    private Making making(Traits traits, Dice dice) {
        return new Making(
                80 + dice.below(50) + dice.below(20),
                names.ofCircle(traits.kind(), dice),
                Stream.generate(() -> names.ofCircle(traits.kind(), dice))
                        .limit(3)
                        .distinct()
                        .toList(),
                Kind.pick(LANGUAGES, dice));
    }

    private Votes votes(int movie, Traits traits) {
        double average = Math.round(10 * Math.clamp(2 * (3.3 + traits.quality()), 1, 10)) / 10.0;
        return new Votes(average, (int) (movie < world.plan().rated() ? 20 * traits.fame() : traits.fame() / 4));
    }

    private String title(Kind kind, Kind second, Dice dice) {
        String adjective = kind.word(ADJECTIVES, dice);
        String noun = kind.word(NOUNS, dice);
        return switch (dice.below(6)) {
            case 0 -> "The " + adjective + " " + noun;
            case 1 -> adjective + " " + second.word(NOUNS, dice);
            case 2 -> "The " + noun + " of " + names.surname(dice);
            case 3 -> names.surname(dice) + "'s " + noun;
            case 4 -> noun + " and " + second.word(NOUNS, dice);
            default -> adjective + " " + noun + " in " + names.town(dice);
        };
    }

    /** What a movie is about, in one or two words each; cheaper than the whole movie. */
    List<String> keywords(int movie) {
        Traits traits = world.traits(movie);
        Dice dice = Dice.of(world.plan().seed(), "keywords", movie);
        return Stream.concat(
                        Stream.generate(() -> world.kind(traits.kind()).word(KEYWORDS, dice))
                                .limit(3 + dice.below(2)),
                        Stream.of(world.kind(traits.secondKind()).word(KEYWORDS, dice)))
                .distinct()
                .toList();
    }

    private String overview(Kind kind, Kind second, Dice dice) {
        String hero = kind.word(HEROES, dice);
        String place = kind.word(PLACES, dice);
        String trouble = second.word(TROUBLES, dice);
        String ending = Kind.pick(ENDINGS, dice);
        return switch (dice.below(3)) {
            case 0 -> "In %s, %s %s, %s.".formatted(place, hero, trouble, ending);
            case 1 ->
                "%s from %s %s. Then, in %s, %s steps in, %s."
                        .formatted(capital(hero), names.town(dice), trouble, place, second.word(HEROES, dice), ending);
            default ->
                "%s called %s %s in %s, %s.".formatted(capital(hero), names.surname(dice), trouble, place, ending);
        };
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
