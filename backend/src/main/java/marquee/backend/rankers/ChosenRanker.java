package marquee.backend.rankers;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongFunction;
import marquee.ranking.SecondStage;
import marquee.ranking.crossencoder.CrossEncoderRanker;
import marquee.ranking.crossencoder.MovieWords;
import marquee.ranking.settings.RankerKind;
import marquee.towers.crossencoder.CrossEncoder;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Gives second stages the ranker that was asked for. Holds the cross-encoder's native memory until closed. Thread-safe. */
@Component
public final class ChosenRanker implements DisposableBean {

    private final RankerProperties properties;
    private final RankerKind kind;
    private final LongFunction<Optional<MovieWords>> sentences;
    private final Optional<CrossEncoder> encoder;

    /**
     * Opens what was asked for.
     *
     * @param sentences of movies by id
     * @throws marquee.towers.crossencoder.CrossEncoderException when one is asked for and cannot be opened
     */
    ChosenRanker(RankerProperties properties, LongFunction<Optional<MovieWords>> sentences) {
        this.properties = properties;
        this.kind = RankerKind.of(properties.kind());
        this.sentences = sentences;
        this.encoder = kind == RankerKind.CROSS_ENCODER ? Optional.of(open()) : Optional.empty();
    }

    private CrossEncoder open() {
        var limits = new CrossEncoder.Limits(properties.batch(), properties.tokens(), properties.deadline());
        return CrossEncoder.open(Path.of(properties.crossEncoder()), limits);
    }

    /** The same stage with that ranker. */
    public SecondStage of(SecondStage stage) {
        return switch (kind) {
            case NONE -> stage.unranked();
            case LIGHTGBM -> stage;
            case CROSS_ENCODER ->
                encoder.map(open -> new CrossEncoderRanker(stage.movies(), sentences, open, properties.pairs()))
                        .map(stage::rankedBy)
                        .orElse(stage);
        };
    }

    /** How long ordering one list may take, where a usual ranker has so long. */
    public Duration deadline(Duration usual) {
        return encoder.isPresent() ? properties.deadline() : usual;
    }

    @Override
    public void destroy() {
        encoder.ifPresent(CrossEncoder::close);
    }
}
