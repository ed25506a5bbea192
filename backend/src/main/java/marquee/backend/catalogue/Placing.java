package marquee.backend.catalogue;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import marquee.catalog.Movie;
import marquee.index.MovieVector;
import marquee.index.Payload;
import marquee.towers.MovieTowers;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;

/** Gives movies their vectors by towers that are open for as long as that takes. */
final class Placing {

    private Placing() {}

    /**
     * The vectors of movies, some at a time. Whoever leaves early leaves the towers to the thread, which closes them once
     * they have computed what they are computing.
     *
     * @param towers opens them
     * @param own a single thread, which alone asks the towers and closes them
     */
    static Flux<List<MovieVector>> of(Flux<List<Movie>> movies, Supplier<MovieTowers> towers, Scheduler own) {
        return Flux.using(
                towers::get,
                open -> movies.publishOn(own).map(some -> vectors(some, open)),
                open -> own.schedule(open::close));
    }

    private static List<MovieVector> vectors(List<Movie> movies, MovieTowers open) {
        float[][] vectors = open.embed(movies);
        return IntStream.range(0, vectors.length)
                .mapToObj(i -> vector(movies.get(i), vectors[i], open))
                .toList();
    }

    private static MovieVector vector(Movie movie, float[] vector, MovieTowers open) {
        var payload = new Payload(movie.genres(), movie.year(), !open.knows(movie.id()));
        return new MovieVector(movie.id().value(), vector, payload);
    }
}
