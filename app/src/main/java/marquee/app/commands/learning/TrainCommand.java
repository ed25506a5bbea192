package marquee.app.commands.learning;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import marquee.app.options.DatasetOptions;
import marquee.catalog.Dataset;
import marquee.catalog.histories.HistoryDataset;
import marquee.catalog.progress.Progress;
import marquee.ranking.settings.RankerKind;
import marquee.towers.release.Release;
import marquee.towers.release.ReleaseException;
import marquee.training.ReleaseTraining;
import marquee.training.TrainingRequest;
import marquee.training.TrainingResult;
import marquee.training.UserSample;
import marquee.training.secondstage.ranker.RankerSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./marquee train}. */
@Command(
        name = "train",
        mixinStandardHelpOptions = true,
        description = {
            "Trains towers on a dataset and publishes them as a release.",
            "With --postgres or --clickhouse also on what people rated since; the manifest says up to which event.",
            "With --histories and --postgres what people rated since is left out, and so is who was erased since.",
            "With --kafka what waits in the database is left to the stream."
        })
public final class TrainCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DatasetOptions dataset = new DatasetOptions();

    @Mixin
    private LearningSources sources = new LearningSources();

    @Option(
            names = "--histories",
            paramLabel = "DIR",
            description =
                    "Learn from the histories that ./marquee histories wrote there of this dataset, without holding them"
                            + " in memory.")
    private Optional<Path> histories = Optional.empty();

    @Option(
            names = "--text-encoder",
            paramLabel = "NAME",
            defaultValue = "minilm",
            description = "minilm (default) understands, some 50 texts a second and core; hashed is far quicker.")
    private String textEncoder = "minilm";

    @Option(names = "--seed", defaultValue = "1", description = "Seed of everything random (default: 1).")
    private long seed = 1;

    @Option(
            names = "--people-share",
            paramLabel = "SHARE",
            defaultValue = "1",
            description = "Learn from this share of the people, drawn by their ids (default: 1, everybody); for data so"
                    + " large that everybody would take too long.")
    private double peopleShare = 1;

    @Option(
            names = "--max-steps",
            paramLabel = "N",
            description =
                    "Take at most so many steps of gradient descent from the linear model; 0 publishes that as it is"
                            + " (default: by the size of the data).")
    private Optional<Integer> maxSteps = Optional.empty();

    @Option(
            names = "--ranker",
            paramLabel = "NAME",
            defaultValue = "lightgbm",
            description =
                    "What to learn beside the towers: lightgbm (default) learns to put their candidates in order, and is"
                            + " kept where validation finds that better than the towers' own order, also where cross-encoder"
                            + " is served; none learns nothing.")
    private String ranker = "lightgbm";

    @Option(
            names = "--keep-ranker",
            description =
                    "Keep the ranker also where validation does not find it better, with 100 trees at least: to measure what"
                            + " ranking costs.")
    private boolean keepRanker;

    @Option(
            names = "--force",
            description = "Publish even if the towers do not beat most popular and the last release.")
    private boolean force;

    @Option(
            names = "--outcome",
            paramLabel = "FILE",
            description = "Also write there, for programs, what it led to: release=NUMBER or refused=REASON.")
    private Optional<Path> outcome = Optional.empty();

    @Override
    public Integer call() {
        Progress progress = Progress.console();
        Path data = dataset.data();
        var request = new TrainingRequest(
                learningData(progress),
                new TrainingRequest.Texts(textEncoder, data.resolve("cache").resolve("text")),
                new TrainingRequest.Learning(seed, new UserSample(peopleShare), maxSteps, ranker()),
                new TrainingRequest.Target(data.resolve("models"), force, sources.live()));
        TrainingResult result = ReleaseTraining.run(request, progress, Clock.systemUTC());
        outcome.ifPresent(file -> OutcomeFile.write(file, result));
        Release release = published(result);
        progress.note("Published release " + release.id() + " in " + release.directory());
        return 0;
    }

    private Optional<RankerSettings> ranker() {
        if (RankerKind.of(ranker) == RankerKind.NONE) {
            return Optional.empty();
        }
        return Optional.of(keepRanker ? RankerSettings.LIKED_NEXT.keepingAny() : RankerSettings.LIKED_NEXT);
    }

    private Dataset learningData(Progress progress) {
        if (histories.isEmpty()) {
            return sources.open(progress).of(dataset.catalogue(progress));
        }
        if (sources.areNamed()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "Histories hold what was said when they were written: give --clickhouse to ./marquee histories, not"
                            + " beside --histories. Beside them --postgres says who was erased since.");
        }
        return HistoryDataset.open(histories.get(), dataset.dataset(progress))
                .without(sources.open(progress).erased());
    }

    private static Release published(TrainingResult result) {
        return switch (result) {
            case TrainingResult.Published published -> published.release();
            case TrainingResult.TooLittle none ->
                throw new ReleaseException(
                        "Nothing was published: " + none.reason() + ". Give more ratings with --dataset.");
            case TrainingResult.NotGoodEnough none ->
                throw new ReleaseException(
                        "Nothing was published: " + none.reason() + ". Publish all the same with --force.");
        };
    }
}
