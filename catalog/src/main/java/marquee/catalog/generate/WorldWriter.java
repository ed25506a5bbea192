package marquee.catalog.generate;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import marquee.catalog.progress.Progress;

/**
 * Writes a world: a MovieLens folder for the rated movies, and a TMDB export for all. Movies are made one by one and
 * people a few hundred at a time; only about 30 bytes a rated movie and 4 a person stay in memory.
 */
public final class WorldWriter {

    private final WorldPlan plan;
    private final Progress progress;

    /** @param plan how large the world is */
    public WorldWriter(WorldPlan plan, Progress progress) {
        this.plan = plan;
        this.progress = progress;
    }

    /**
     * Writes all files, or none under its name.
     *
     * @param folder made where it is not there
     * @throws IOException when there is no room for it, or no right to write
     */
    public void write(Path folder) throws IOException {
        WorldMovies world = new WorldMovies(plan);
        WorldFiles files = new WorldFiles(folder);
        writeReadme(files);
        writeMovies(world, files);
        writeRatings(world, files);
        files.publish();
    }

    private void writeMovies(WorldMovies world, WorldFiles files) throws IOException {
        try (CsvWriter movies = files.csv("movies.csv");
                CsvWriter links = files.csv("links.csv");
                CsvWriter export = files.csv("tmdb_movies.csv");
                Progress.Step step = progress.start("Writing movies", plan.movies())) {
            new MoviesWriter(movies, links, export).write(world, step);
        }
    }

    private void writeRatings(WorldMovies world, WorldFiles files) throws IOException {
        try (OutputStream ratings = files.bytes("ratings.csv");
                OutputStream tags = files.bytes("tags.csv");
                Progress.Step step = progress.start("Writing ratings", plan.ratings())) {
            new RatingsWriter(world).write(ratings, tags, step);
        }
    }

    private void writeReadme(WorldFiles files) throws IOException {
        try (OutputStream readme = files.bytes("README.txt")) {
            String text = """
                    An invented world: no movie in it was ever made, no person in it exists.
                    %,d movies (%,d of them rated, the rest content-only), %,d people, %,d ratings, seed %d.
                    Made by ./marquee generate. The files have MovieLens's layout, the data is not MovieLens's.
                    """.formatted(plan.movies(), plan.rated(), plan.people(), plan.ratings(), plan.seed());
            readme.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }
}
