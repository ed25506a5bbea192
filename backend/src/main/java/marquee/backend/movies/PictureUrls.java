package marquee.backend.movies;

/**
 * A movie's pictures, always there: TMDB's, or ones drawn here (then relative to the API's address).
 *
 * @param posterUrl of 2:3
 * @param backdropUrl of 16:9
 */
public record PictureUrls(String posterUrl, String backdropUrl) {}
