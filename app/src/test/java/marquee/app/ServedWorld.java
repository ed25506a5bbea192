package marquee.app;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import marquee.catalog.Catalogue;
import marquee.catalog.Movie;
import marquee.catalog.Rating;
import marquee.catalog.progress.Progress;
import marquee.database.Postgres;
import marquee.evaluation.SmallDataset;
import marquee.index.qdrant.QdrantSettings;
import marquee.index.qdrant.QdrantStandIn;
import marquee.index.qdrant.QdrantStore;
import marquee.loader.Loader;
import marquee.training.SmallRelease;

/** A small data set, a release of it and an index filled with it: what processes of the image "serving" are started on. */
public final class ServedWorld implements AutoCloseable {

    private static final List<String> NOT_FOR_SERVING =
            List.of(System.getProperty("marquee.notForServing").split(","));

    private final Path folder;
    private final Path dataset;
    private final QdrantStandIn qdrant = new QdrantStandIn();

    /** Makes it in an empty folder. */
    public ServedWorld(Path folder) throws IOException {
        this.folder = folder;
        try (var vectors = new QdrantStore(QdrantSettings.at(qdrant.address()))) {
            var catalogue = Catalogue.of(SmallRelease.dataset(), List.of());
            new Loader(vectors, Progress.silent(), Duration.ZERO)
                    .load(SmallRelease.in(folder), catalogue, folder.resolve("text"));
        }
        this.dataset = written(SmallRelease.dataset());
    }

    /** Starts the whole service; whether it is ready, its output says. */
    public Process serve(Postgres postgres, int port, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "--port=" + port,
                "--data=" + folder,
                "--dataset=" + dataset,
                "--qdrant=" + qdrant.address().host() + ":" + qdrant.address().port()));
        arguments.addAll(on(postgres));
        arguments.addAll(List.of(more));
        return start(arguments);
    }

    /** Starts one part of it: {@code loop}, {@code events-door}. */
    public Process part(String command, Postgres postgres, int port) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(command, "--port=" + port));
        arguments.addAll(on(postgres));
        return start(arguments);
    }

    /** A port that nobody listens on. */
    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static List<String> on(Postgres postgres) {
        return List.of(
                "--postgres=postgresql://" + postgres.host() + ":" + postgres.port() + "/" + postgres.database(),
                "--postgres-user=" + postgres.user(),
                "--postgres-password=" + postgres.password());
    }

    private static Process start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                servingClassPath(),
                Serve.class.getName()));
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String servingClassPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> NOT_FOR_SERVING.stream().noneMatch(name -> isOf(name, entry)))
                .filter(entry -> !entry.contains("test"))
                .collect(joining(File.pathSeparator));
    }

    private static boolean isOf(String artifact, String entry) {
        return Path.of(entry).getFileName().toString().startsWith(artifact + "-")
                || entry.contains(File.separator + artifact + File.separator + "target" + File.separator);
    }

    private Path written(SmallDataset written) throws IOException {
        Path files = Files.createDirectory(folder.resolve("files"));
        write(
                files.resolve("movies.csv"),
                "movieId,title,genres",
                written.movies().map(ServedWorld::row));
        write(
                files.resolve("links.csv"),
                "movieId,imdbId,tmdbId",
                written.movies()
                        .map(movie -> movie.id().value() + ",," + movie.id().value()));
        write(
                files.resolve("ratings.csv"),
                "userId,movieId,rating,timestamp",
                written.ratings().map(ServedWorld::row));
        return files;
    }

    private static void write(Path file, String header, Stream<String> rows) throws IOException {
        Files.writeString(file, rows.collect(joining("\n", header + "\n", "\n")));
    }

    private static String row(Movie movie) {
        return movie.id().value() + "," + movie.title() + "," + String.join("|", movie.genres());
    }

    private static String row(Rating rating) {
        return rating.userId() + "," + rating.movie().value() + ","
                + rating.stars().value() + "," + rating.at().getEpochSecond();
    }

    @Override
    public void close() {
        qdrant.close();
    }
}
