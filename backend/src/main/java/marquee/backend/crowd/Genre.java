package marquee.backend.crowd;

/**
 * A genre of the catalogue.
 *
 * @param name MovieLens's name where it has one (Sci-Fi, Children), else as the data writes it
 * @param movies how many movies are of this genre
 */
public record Genre(String name, int movies) {}
