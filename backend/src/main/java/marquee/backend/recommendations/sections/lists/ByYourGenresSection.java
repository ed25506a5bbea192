package marquee.backend.recommendations.sections.lists;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import marquee.backend.crowd.Genre;
import marquee.backend.crowd.PopularityWatch;
import marquee.backend.ratings.History;
import marquee.backend.recommendations.ByGenre;
import marquee.backend.recommendations.answer.Page;
import marquee.backend.recommendations.answer.Recommendation;
import marquee.backend.recommendations.answer.RecommendationList;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The best of the genres that a person likes, of each in turn: in their own order, for newcomers by the IMDb weighted
 * rating. Who has told nothing gets the best of the commonest genres, and nobody in particular a list for each of them.
 */
@Component
final class ByYourGenresSection implements SectionSource {

    private static final int GENRES = 3;
    private static final int GENRES_FOR_ANYBODY = 5;
    private static final int LISTS_FOR_NOBODY = 3;

    private final PopularityWatch popularity;
    private final ByGenre byGenre;

    ByYourGenresSection(PopularityWatch popularity, ByGenre byGenre) {
        this.popularity = popularity;
        this.byGenre = byGenre;
    }

    @Override
    public SectionCode code() {
        return SectionCode.BY_YOUR_GENRES;
    }

    @Override
    public Mono<List<Section>> find(SectionQuery query) {
        return query.userId().isEmpty() ? forNobody(query.movies()) : find(query.history(), query.movies());
    }

    private Mono<List<Section>> find(History history, int movies) {
        var profile = GenreProfile.of(history, popularity.now());
        boolean told = !profile.names().isEmpty();
        var genres = told ? profile.names().stream().limit(GENRES).toList() : commonest();
        return Flux.fromIterable(genres)
                .flatMapSequential(genre -> list(genre, history, profile.isNewcomer(), movies))
                .collectList()
                .filter(lists -> !lists.isEmpty())
                .map(lists -> List.of(section(
                        lists, told ? title(genres, profile.isNewcomer()) : "Best rated, genre by genre", history)));
    }

    private List<String> commonest() {
        return popularity.now().genres().stream()
                .limit(GENRES_FOR_ANYBODY)
                .map(Genre::name)
                .toList();
    }

    private Mono<List<Section>> forNobody(int movies) {
        var nobody = Optional.<Long>empty();
        return Flux.fromStream(commonest().stream().limit(LISTS_FOR_NOBODY))
                .flatMapSequential(genre -> byGenre.list(genre, nobody, Page.first(movies))
                        .map(list -> Section.of(code(), "Best in " + genre, SectionLink.genre(genre, nobody), list)))
                .collectList();
    }

    /** What a newcomer has rated is taken out of the list for everybody afterwards. */
    private Mono<RecommendationList> list(String genre, History history, boolean newcomer, int movies) {
        return newcomer
                ? byGenre.list(
                        genre,
                        Optional.empty(),
                        Page.first(movies + history.rated().size()))
                : byGenre.list(genre, Optional.of(history.userId()), Page.first(movies));
    }

    private Section section(List<RecommendationList> lists, String title, History history) {
        return new Section(
                code(),
                title,
                Optional.empty(),
                Optional.empty(),
                inTurn(lists, new LongOpenHashSet(history.rated())),
                lists.getFirst().strategy(),
                lists.stream().anyMatch(RecommendationList::degraded));
    }

    private static List<Recommendation> inTurn(List<RecommendationList> lists, LongOpenHashSet seen) {
        int longest = lists.stream().mapToInt(list -> list.items().size()).max().orElse(0);
        var all = new ArrayList<Recommendation>();
        for (int i = 0; i < longest; i++) {
            for (var list : lists) {
                if (i < list.items().size()
                        && seen.add(list.items().get(i).movie().tmdbId())) {
                    all.add(list.items().get(i));
                }
            }
        }
        return all;
    }

    private static String title(List<String> genres, boolean newcomer) {
        var names = genres.size() == 1
                ? genres.getFirst()
                : String.join(", ", genres.subList(0, genres.size() - 1)) + " and " + genres.getLast();
        return newcomer ? "Best rated in " + names : "Your " + names;
    }
}
