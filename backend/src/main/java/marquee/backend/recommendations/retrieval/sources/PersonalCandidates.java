package marquee.backend.recommendations.retrieval.sources;

import it.unimi.dsi.fastutil.longs.Long2DoubleMap;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongToDoubleFunction;
import marquee.backend.crowd.Popularity;
import marquee.backend.crowd.PopularityWatch;
import marquee.backend.fatigue.Fading;
import marquee.backend.ratings.History;
import marquee.backend.ratings.RatedMovie;
import marquee.backend.recommendations.retrieval.Candidate;
import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.recommendations.retrieval.Degradation;
import marquee.backend.recommendations.retrieval.Origin;
import marquee.backend.recommendations.retrieval.Reason;
import marquee.backend.recommendations.secondstage.SecondStageLists;
import marquee.backend.serving.LiveRelease;
import marquee.backend.serving.UserEmbedding;
import marquee.backend.serving.UserEmbeddings;
import marquee.index.Hit;
import marquee.ranking.KnownPerson;
import marquee.ranking.SecondStage;
import marquee.ranking.candidates.PersonHistory;
import marquee.ranking.candidates.PersonHistory.Beyond;
import marquee.ranking.candidates.Scored;
import marquee.ranking.candidates.Wanted;
import marquee.ranking.movies.MovieTable;
import marquee.ranking.movies.MovieTraits;
import marquee.ranking.settings.ListParameter;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * A person's list by the second stage of a release: the movies nearest to their vector and those of its other sources, put
 * in order by it; the nearest alone where a release brings none, and the towers' order where the ranker does not answer. None
 * while nothing is known of the person.
 */
@Component
public final class PersonalCandidates implements CandidateSource {

    /** So many of the nearest are candidates, and more where the list is longer. */
    private static final int NEAREST = 200;

    /** What fades does not count among them, as far as it is no more than so many. */
    private static final int MOST_FADING = 400;

    private static final Reason FITS = new Reason.FitsYourTaste();

    private final UserEmbeddings embeddings;
    private final NearestToPerson nearest;
    private final NearestUnrated fresh;
    private final KnownPeople people;
    private final Aversions aversions;
    private final Fading fading;
    private final PopularityWatch popularity;
    private final SecondStageLists lists;

    PersonalCandidates(
            UserEmbeddings embeddings,
            NearestToPerson nearest,
            NearestUnrated fresh,
            KnownPeople people,
            Aversions aversions,
            Fading fading,
            PopularityWatch popularity,
            SecondStageLists lists) {
        this.embeddings = embeddings;
        this.fresh = fresh;
        this.people = people;
        this.nearest = nearest;
        this.aversions = aversions;
        this.fading = fading;
        this.popularity = popularity;
        this.lists = lists;
    }

    @Override
    public Mono<CandidateList> find(CandidateQuery query, LiveRelease live) {
        return live.secondStage()
                .map(stage -> embeddings.of(query.history(), live).flatMap(person -> find(query, live, stage, person)))
                .orElseGet(() -> aversions.around(nearest, query, live));
    }

    private Mono<CandidateList> find(CandidateQuery query, LiveRelease live, SecondStage stage, UserEmbedding person) {
        return fading.of(query.history().userId()).flatMap(fades -> find(query, live, stage, person, fades));
    }

    private Mono<CandidateList> find(
            CandidateQuery query, LiveRelease live, SecondStage stage, UserEmbedding person, Long2DoubleMap fades) {
        int pool = Math.max(NEAREST, 2 * query.limit()) + Math.min(MOST_FADING, fades.size());
        var nearby = live.search(query.limitedTo(pool).around(person.vector(), live.deadline()));
        return Mono.zip(nearby, fresh.near(person, live), aversions.of(query.viewer(), live))
                .flatMap(found -> {
                    Popularity popular = popularity.now();
                    MovieTable movies = stage.movies();
                    PersonHistory told = people.find(person, live)
                            .map(KnownPerson::history)
                            .orElseGet(() -> told(query.history(), movies, popular));
                    return lists.list(
                            stage.personalLists(),
                            scored(found.getT1().hits(), query.limitedTo(pool), movies, popular),
                            scored(found.getT2(), query.limitedTo(pool), movies, popular),
                            wanted(query, movies, told, person, and(found.getT3(), fades, live)),
                            () -> people.of(
                                    person, live, () -> stage.personalLists().known(told, person.vector())));
                })
                .map(list -> NearestToPerson.answer(candidates(list.movies()), person, live)
                        .from(Origin.of(person, live).fading(fades))
                        .without(list.asMeant() ? Degradation.NONE : Degradation.RANKER));
    }

    private static LongToDoubleFunction and(LongToDoubleFunction aversion, Long2DoubleMap fades, LiveRelease live) {
        double strength = live.settings().of(ListParameter.FATIGUE);
        return fades.isEmpty() ? aversion : movie -> aversion.applyAsDouble(movie) + strength * fades.get(movie);
    }

    private static List<Candidate> candidates(List<Scored> list) {
        return list.stream()
                .map(one -> new Candidate(one.movieId(), Math.exp(one.score()), FITS))
                .toList();
    }

    private static List<Scored> scored(List<Hit> hits, CandidateQuery query, MovieTable movies, Popularity popular) {
        var scored = new ArrayList<Scored>(hits.size());
        for (Hit hit : hits) {
            if (!query.exclusions().allow(hit.id()) || scored.size() == query.limit()) {
                continue;
            }
            int row = movies.row(hit.id());
            scored.add(new Scored(hit.id(), row, traits(hit.id(), row, movies, popular), hit.score(), hit.score()));
        }
        return scored;
    }

    /** Of a movie that the table lacks the catalogue knows the kind; what people gave it since is not what the rules mean. */
    private static MovieTraits traits(long movieId, int row, MovieTable movies, Popularity popular) {
        return row >= 0
                ? movies.traits(row)
                : new MovieTraits(movies.bits(popular.genresOf(movieId)), popular.yearOf(movieId), 0, 0);
    }

    private static Wanted wanted(
            CandidateQuery query,
            MovieTable movies,
            PersonHistory told,
            UserEmbedding person,
            LongToDoubleFunction aversion) {
        return new Wanted(
                told,
                person.vector(),
                movies.bits(query.genre().stream().toList()),
                query.exclusions()::allow,
                aversion,
                query.limit());
    }

    /** The history in the rows of the table, and what kind the other movies are. */
    private static PersonHistory told(History history, MovieTable movies, Popularity popular) {
        var known = history.ratings().stream()
                .filter(rating -> movies.row(rating.movieId()) >= 0)
                .toList();
        var rows = new int[known.size()];
        var stars = new float[rows.length];
        var seconds = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            RatedMovie rating = known.get(i);
            rows[i] = movies.row(rating.movieId());
            stars[i] = (float) rating.stars().value();
            seconds[i] = rating.at().getEpochSecond();
        }
        return new PersonHistory(rows, stars, seconds, history.genres(), beyond(history, movies, popular));
    }

    private static List<Beyond> beyond(History history, MovieTable movies, Popularity popular) {
        return history.ratings().stream()
                .filter(rating -> movies.row(rating.movieId()) < 0)
                .map(rating -> new Beyond(traits(rating.movieId(), MovieTable.UNKNOWN, movies, popular), (float)
                        rating.stars().value()))
                .toList();
    }
}
