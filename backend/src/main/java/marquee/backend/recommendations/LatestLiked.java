package marquee.backend.recommendations;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import marquee.backend.ratings.RatedMovie;
import marquee.backend.recommendations.answer.SeenPosition.Place;
import marquee.backend.recommendations.retrieval.Viewer;

/** The movies that somebody liked and still does, newest first, and the places between them, which a rating given since does not move. */
final class LatestLiked {

    private LatestLiked() {}

    /** So many, behind a place. */
    static List<RatedMovie> of(Viewer viewer, Optional<Place> after, int count) {
        return viewer.history().ratings().reversed().stream()
                .filter(rating -> rating.stars().isPositive()
                        && !viewer.marks().notInterested().contains(rating.movieId())
                        && after.map(place -> isBehind(place, rating)).orElse(true))
                .limit(count)
                .toList();
    }

    /** The place behind a movie. */
    static Place after(RatedMovie rating) {
        return new Place(micros(rating.at()), rating.movieId());
    }

    private static boolean isBehind(Place place, RatedMovie rating) {
        long at = micros(rating.at());
        return at < place.rank() || (at == place.rank() && rating.movieId() < place.movieId());
    }

    private static long micros(Instant at) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at);
    }
}
