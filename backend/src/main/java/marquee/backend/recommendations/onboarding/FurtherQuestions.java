package marquee.backend.recommendations.onboarding;

import java.util.List;
import java.util.Optional;
import marquee.backend.background.Computing;
import marquee.backend.crowd.Popularity;
import marquee.backend.crowd.PopularityWatch;
import marquee.backend.recommendations.retrieval.Candidate;
import marquee.backend.recommendations.retrieval.CandidateList;
import marquee.backend.recommendations.retrieval.CandidateQuery;
import marquee.backend.recommendations.retrieval.Reason;
import marquee.backend.recommendations.retrieval.Strategy;
import marquee.ranking.onboarding.NextQuestions;
import marquee.ranking.onboarding.NextQuestions.Kind;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Movies to ask somebody new for next, given their answers so far. Thread-safe; nothing here blocks. */
@Component
public final class FurtherQuestions {

    private final AskedPeople people;
    private final PopularityWatch popularity;
    private final Computing threads;

    FurtherQuestions(AskedPeople people, PopularityWatch popularity, Computing threads) {
        this.people = people;
        this.popularity = popularity;
        this.threads = threads;
    }

    /**
     * As many as the query wants where there are so many, found in some dozens of milliseconds beside the event loop; empty
     * where nothing is known of what people have seen.
     *
     * @param genres what the person chose, as the catalogue spells it; none for all
     */
    public Mono<CandidateList> find(Answers answers, List<String> genres, CandidateQuery query) {
        return Mono.justOrEmpty(people.panel())
                .flatMap(panel -> threads.does(() -> new NextQuestions(panel)
                        .pick(answers.all(), kinds(genres), query.exclusions()::allow, query.limit())))
                .map(questions -> new CandidateList(
                        questions.stream()
                                .map(question -> new Candidate(
                                        question.movieId(),
                                        question.score(),
                                        new Reason.Popular(shared(question.movieId(), genres))))
                                .toList(),
                        Strategy.VARIED));
    }

    private List<Kind> kinds(List<String> genres) {
        Popularity popular = popularity.now();
        return genres.isEmpty()
                ? List.of(movie -> true)
                : genres.stream()
                        .<Kind>map(genre -> movie -> popular.genresOf(movie).contains(genre))
                        .toList();
    }

    private Optional<String> shared(long movie, List<String> genres) {
        var own = popularity.now().genresOf(movie);
        return genres.stream().filter(own::contains).findFirst();
    }
}
