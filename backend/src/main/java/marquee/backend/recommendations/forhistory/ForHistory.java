package marquee.backend.recommendations.forhistory;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Stream;
import marquee.backend.crowd.PopularityWatch;
import marquee.backend.ratings.History;
import marquee.backend.ratings.RatedMovie;
import marquee.backend.recommendations.ForYou;
import marquee.backend.recommendations.answer.Page;
import marquee.backend.recommendations.answer.RecommendationList;
import marquee.backend.recommendations.retrieval.Viewers;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** What should somebody watch next who has told this elsewhere? The stages are those of For You. */
@Component
final class ForHistory {

    private final ForYou forYou;
    private final Viewers viewers;
    private final PopularityWatch popularity;
    private final Clock clock;

    ForHistory(ForYou forYou, Viewers viewers, PopularityWatch popularity, Clock clock) {
        this.forYou = forYou;
        this.viewers = viewers;
        this.popularity = popularity;
        this.clock = clock;
    }

    /**
     * A page for a history; movies that the catalogue does not hold say nothing and are passed over.
     *
     * @param diversity 0 to 1
     * @return fails with a {@link ResponseStatusException} for a genre that no movie has
     */
    Mono<RecommendationList> list(HistoryRequest told, Page page, double diversity) {
        return Mono.defer(() -> {
            var known = popularity.now();
            var genres = told.genresOrNone().stream()
                    .map(known::requireGenre)
                    .distinct()
                    .toList();
            var history = History.ofNobody(
                    genres,
                    ratings(told.ratingsOrNone(), clock.instant()).stream()
                            .filter(rating -> known.genreSet(rating.movieId()) >= 0)
                            .toList());
            return forYou.list(viewers.of(history), page, diversity);
        });
    }

    /** Oldest first, as histories are; equal times stay as they came. */
    private static List<RatedMovie> ratings(List<TimedRatingRequest> told, Instant now) {
        Stream<RatedMovie> inTime = told.stream()
                .map(rating -> new RatedMovie(rating.tmdbId(), rating.stars(), rating.at(now)))
                .sorted(Comparator.comparing(RatedMovie::at));
        SequencedMap<Long, RatedMovie> last = new LinkedHashMap<>();
        inTime.forEach(rating -> last.putLast(rating.movieId(), rating));
        return List.copyOf(last.values());
    }
}
