package marquee.app.options;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What {@code serve} can be told, on the command line or by environment variables. */
public final class ServeOptions {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DatasetOptions dataset = new DatasetOptions();

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "8000",
            description = "Port of the API (MARQUEE_PORT; default: 8000).")
    private int port = 8000;

    @Mixin
    private ListeningOptions listening = new ListeningOptions();

    @Mixin
    private AuthOptions auth = new AuthOptions();

    @Option(
            names = "--retrain",
            defaultValue = "false",
            description = "Train a new release even if there is one (MARQUEE_RETRAIN).")
    private boolean retrain;

    @Mixin
    private RetrainOptions retraining = new RetrainOptions();

    @Option(
            names = "--text-encoder",
            paramLabel = "NAME",
            defaultValue = "minilm",
            description = "For training: minilm (default) understands; hashed is far quicker (MARQUEE_TEXT_ENCODER).")
    private String textEncoder = "minilm";

    @Option(
            names = "--no-loop",
            defaultValue = "false",
            description =
                    "Leave it to ./marquee loop to handle what people do: ratings count at once all the same, what"
                            + " trends only while that runs (MARQUEE_NO_LOOP).")
    private boolean noLoop;

    @Option(
            names = "--simulated-clock",
            defaultValue = "false",
            description =
                    "Let ./marquee simulate say what time it is (MARQUEE_SIMULATED_CLOCK); never where real people are, whose"
                            + " ratings would lie in the future.")
    private boolean simulatedClock;

    @Option(
            names = "--explore",
            paramLabel = "SHARE",
            defaultValue = "0",
            description =
                    "Leave one of the first ten places to chance in this share of people's own lists, 0 to 0.5, so that"
                            + " events tell what other releases would earn (MARQUEE_EXPLORE; default: 0).")
    private double explore;

    @Mixin
    private PostgresOptions postgres = new PostgresOptions();

    @Mixin
    private ClickHouseOptions clickHouse = new ClickHouseOptions();

    @Mixin
    private StoreOptions index = new StoreOptions();

    @Mixin
    private KafkaOptions kafka = new KafkaOptions();

    @Mixin
    private RankerOptions ranker = new RankerOptions();

    @Option(
            names = "--tensorflow-serving",
            paramLabel = "URL",
            description =
                    "Ask this TensorFlow Serving (REST) for user vectors instead of computing them in this process;"
                            + " several, separated by commas, answer for each other (MARQUEE_TENSORFLOW_SERVING).")
    private Optional<String> tensorFlowServing = Optional.empty();

    @Option(
            names = "--tmdb-key",
            paramLabel = "KEY",
            description = "TMDB API key, for posters and texts (MARQUEE_TMDB_KEY).")
    private Optional<String> tmdbKey = Optional.empty();

    /** Whether training and loading are somebody else's work: everything that lasts is outside of this process. */
    public boolean isServerOnly() {
        return postgres.database().isPresent() && index.settings().isPresent();
    }

    /** Which movies and ratings, and where everything is kept. */
    public DatasetOptions dataset() {
        return dataset;
    }

    /** Port of the API. */
    public int port() {
        return port;
    }

    /** Address to listen on. */
    public String host() {
        return listening.host();
    }

    /** Further host names to answer for. */
    public List<String> allowedHosts() {
        return listening.allowedHosts();
    }

    /** Where it listens. */
    public ListeningOptions listening() {
        return listening;
    }

    /** Whether callers have to say who they are. */
    public AuthOptions auth() {
        return auth;
    }

    /** Whether to train a new release even if there is one. */
    public boolean retrain() {
        return retrain;
    }

    /** When new releases are trained later on. */
    public RetrainOptions retraining() {
        return retraining;
    }

    /** What was said here, and what is so by itself, as variables for other commands; each takes what it knows. */
    public Map<String, String> environment() {
        return EnvironmentVariable.told(spec);
    }

    /**
     * In what share of lists one place is left to chance.
     *
     * @throws IllegalArgumentException when it is out of range
     */
    public double explore() {
        if (!(explore >= 0 && explore <= 0.5)) {
            throw new IllegalArgumentException(
                    "--explore is a share from 0 to 0.5, such as 0.05; not " + explore + ".");
        }
        return explore;
    }

    /** Which text encoder a new release is trained with. */
    public String textEncoder() {
        return textEncoder;
    }

    /** Whether another process handles what people do. */
    public boolean noLoop() {
        return noLoop;
    }

    /** Whether time is told by a simulation. */
    public boolean simulatedClock() {
        return simulatedClock;
    }

    /** Which database. */
    public PostgresOptions postgres() {
        return postgres;
    }

    /** Where events are kept for learning. */
    public ClickHouseOptions clickHouse() {
        return clickHouse;
    }

    /** Which vector store. */
    public StoreOptions index() {
        return index;
    }

    /** Which broker events go to, where one was named; else they are handled in this process. */
    public KafkaOptions kafka() {
        return kafka;
    }

    /** What orders people's candidates. */
    public RankerOptions ranker() {
        return ranker;
    }

    /** Address of the TensorFlow Serving to ask for user vectors, or several with commas, where one was named. */
    public Optional<String> tensorFlowServing() {
        return Given.in(tensorFlowServing);
    }

    /** TMDB's key, where there is one. */
    public Optional<String> tmdbKey() {
        return Given.in(tmdbKey);
    }
}
