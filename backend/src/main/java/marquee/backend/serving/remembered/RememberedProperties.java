package marquee.backend.serving.remembered;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is kept in memory for when the index is away, some half a kilobyte a movie.
 *
 * @param rememberedMovies how many of the best known movies, and a twentieth as many of each genre; none with 0
 */
@ConfigurationProperties("marquee.serving")
record RememberedProperties(@DefaultValue("5000") int rememberedMovies) {}
