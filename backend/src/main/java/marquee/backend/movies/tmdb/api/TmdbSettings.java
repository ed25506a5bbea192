package marquee.backend.movies.tmdb.api;

/**
 * What asking TMDB takes.
 *
 * @param address where it is and by what key it is asked
 * @param calls how far one question goes
 * @param rate how often it is asked
 */
public record TmdbSettings(TmdbProperties address, TmdbCallProperties calls, TmdbRateProperties rate) {}
