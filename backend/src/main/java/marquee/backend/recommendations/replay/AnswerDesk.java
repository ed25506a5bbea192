package marquee.backend.recommendations.replay;

import java.util.UUID;
import marquee.backend.answers.KeptAnswer;
import marquee.backend.answers.KeptAnswers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;

/** Shows answers that were given, and makes them anew. Thread-safe; nothing here blocks. */
@Service
class AnswerDesk {

    private final KeptAnswers answers;
    private final AnswerReplay replay;

    AnswerDesk(KeptAnswers answers, AnswerReplay replay) {
        this.answers = answers;
        this.replay = replay;
    }

    Mono<AnswerView> show(String id) {
        return find(id).map(AnswerView::of);
    }

    Mono<ReplayView> replay(String id) {
        return find(id).flatMap(replay::replay);
    }

    private Mono<KeptAnswer> find(String id) {
        return answers.find(UUID.fromString(id))
                .switchIfEmpty(Mono.error(() -> new ResponseStatusException(
                        HttpStatus.NOT_FOUND,
                        "recommendation_id: no answer of this id is kept. Lists for people of ours are, a second after they"
                                + " were given, for as long as marquee.answers.kept-for says or until their person is"
                                + " erased.")));
    }
}
