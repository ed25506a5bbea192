package marquee.backend.posters;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/** What a poster shows, by genre: the more telling a genre is, the earlier it stands here. */
@SuppressWarnings("ImmutableEnumChecker") // what List.of and Set.of make cannot change
enum Motif {
    WESTERN(24, 14, List.of(Landscapes::desert), "Western"),
    NOIR(215, 30, List.of(Patterns::blinds), "Film-Noir"),
    MUSIC(300, 40, List.of(Shapes::record), "Musical", "Music"),
    DOCUMENTARY(190, 40, List.of(Patterns::dots), "Documentary"),
    ANIMATION(205, 30, List.of(Shapes::blocks), "Animation"),
    HORROR(350, 20, List.of(Landscapes::moonlight), "Horror"),
    WAR(85, 25, List.of(Landscapes::smoke), "War"),
    SPACE(250, 35, List.of(Landscapes::planet), "Sci-Fi", "Science Fiction"),
    FANTASY(170, 35, List.of(Landscapes::peaks), "Fantasy"),
    ROMANCE(338, 22, List.of(Shapes::lovers, Shapes::arches), "Romance"),
    MYSTERY(275, 30, List.of(Patterns::rings), "Mystery"),
    CRIME(8, 20, List.of(Patterns::bars, Patterns::blinds), "Crime"),
    ACTION(14, 20, List.of(Shapes::burst), "Action"),
    ADVENTURE(145, 40, List.of(Landscapes::peaks), "Adventure", "IMAX"),
    THRILLER(205, 35, List.of(Patterns::rings, Patterns::bars), "Thriller"),
    CHILDREN(320, 40, List.of(Shapes::blocks), "Children", "Family"),
    COMEDY(28, 40, List.of(Patterns::tiles, Shapes::arches), "Comedy"),
    DRAMA(225, 50, List.of(Shapes::waves, Shapes::arches, Shapes::lovers), "Drama", "History", "TV Movie");

    private final double hue;
    private final double spread;
    private final List<Consumer<Scene>> drawings;
    private final Set<String> genres;

    Motif(double hue, double spread, List<Consumer<Scene>> drawings, String... genres) {
        this.hue = hue;
        this.spread = spread;
        this.drawings = drawings;
        this.genres = Set.of(genres);
    }

    /** The motif of the most telling genre; any, by the movie's number, where there is none. */
    static Motif of(List<String> genres, long movie) {
        return Arrays.stream(values())
                .filter(motif -> genres.stream().anyMatch(motif.genres::contains))
                .findFirst()
                .orElseGet(() -> values()[Math.floorMod(movie, values().length)]);
    }

    /** Colours that suit the genre. */
    Palette colours(RandomGenerator random) {
        return Palette.around(hue + random.nextDouble(-spread, spread), random);
    }

    void draw(Scene scene) {
        drawings.get(scene.random().nextInt(drawings.size())).accept(scene);
    }
}
