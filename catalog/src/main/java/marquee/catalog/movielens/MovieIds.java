package marquee.catalog.movielens;

import it.unimi.dsi.fastutil.longs.Long2ObjectLinkedOpenHashMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.longs.LongSet;
import java.util.Optional;
import java.util.stream.Stream;
import marquee.catalog.MovieId;
import marquee.catalog.rows.BadRow;
import marquee.catalog.rows.BadRow.Fault;
import marquee.catalog.rows.FileRow;

/**
 * What each of MovieLens's movies is known by. Every MovieLens movie stays a movie of its own: where two share a TMDB id
 * (a double entry, or a wrong link), the first in the file of links has it and the others go under stand-ins, so that no
 * rating is lost and no person rates one movie twice.
 */
final class MovieIds {

    private final Long2ObjectMap<MovieId> ids = new Long2ObjectLinkedOpenHashMap<>();
    private final LongSet taken = new LongOpenHashSet();
    private int shared;

    /** Begins with stand-ins for all. */
    MovieIds(Stream<ListedMovie> movies) {
        movies.forEach(movie -> ids.put(movie.movieId(), MovieId.standInFor(movie.movieId())));
    }

    /**
     * Reads a row of links; a movie without a TMDB id, or with one that makes no sense, keeps its stand-in.
     *
     * @throws BadRow when the movie is unknown
     */
    Link link(FileRow row) throws BadRow {
        long movieId = row.positive("movieId");
        of(movieId);
        return new Link(movieId, row.optional("tmdbId", written -> new MovieId(FileRow.positiveNumber(written))));
    }

    /** Follows a link. */
    void follow(Link link) {
        link.tmdb().ifPresent(tmdb -> {
            if (taken.add(tmdb.value())) {
                ids.put(link.movieId(), tmdb);
            } else {
                shared++;
            }
        });
    }

    /** How many movies stand under a stand-in because another has their TMDB id. */
    int shared() {
        return shared;
    }

    /**
     * What a movie is known by.
     *
     * @throws BadRow when the list of movies does not have it
     */
    MovieId of(long movieId) throws BadRow {
        MovieId id = ids.get(movieId);
        if (id == null) {
            throw new BadRow(Fault.DANGLING, "movie " + movieId + " is unknown");
        }
        return id;
    }

    /** What a movie of the list is known by. */
    MovieId of(ListedMovie movie) {
        return ids.get(movie.movieId());
    }

    /**
     * One row of links.
     *
     * @param movieId MovieLens's id
     * @param tmdb TMDB's id, where there is one
     */
    record Link(long movieId, Optional<MovieId> tmdb) {}
}
