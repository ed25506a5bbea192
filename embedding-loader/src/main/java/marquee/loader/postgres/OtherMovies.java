package marquee.loader.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import marquee.catalog.Catalogue;
import marquee.catalog.Movie;
import marquee.catalog.MovieId;
import marquee.database.DatabaseException;
import marquee.database.Postgres;
import marquee.events.learning.FurtherMovies;

/**
 * Movies that no data set has: those that came by the catalogue's door or an import, as the database describes them, and
 * those of the exports that are named. Blocking.
 */
final class OtherMovies implements FurtherMovies {

    private final Optional<Postgres> postgres;
    private final Catalogue catalogue;

    OtherMovies(Optional<Postgres> postgres, Catalogue catalogue) {
        this.postgres = postgres;
        this.catalogue = catalogue;
    }

    /** @throws DatabaseException when the database does not answer */
    @Override
    public List<Movie> find(Set<MovieId> ids) {
        List<Movie> found = new ArrayList<>();
        postgres.ifPresent(database -> found.addAll(inDatabase(database, ids)));
        Set<MovieId> missing = new HashSet<>(ids);
        found.forEach(movie -> missing.remove(movie.id()));
        if (!missing.isEmpty()) {
            try (Stream<Movie> movies = catalogue.movies()) {
                movies.filter(movie -> missing.contains(movie.id())).forEach(found::add);
            }
        }
        return found;
    }

    private static List<Movie> inDatabase(Postgres postgres, Set<MovieId> ids) {
        try (Connection connection = Jdbc.connect(postgres);
                var query = connection.prepareStatement(
                        "SELECT " + CatalogueImport.COLUMNS + " FROM movies WHERE tmdb_id = ANY(?)")) {
            query.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", ids.stream().map(MovieId::value).toArray()));
            List<Movie> movies = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    movies.add(movie(rows));
                }
            }
            return movies;
        } catch (SQLException e) {
            throw new DatabaseException("The movies that people rated could not be read from " + postgres + ".", e);
        }
    }

    private static Movie movie(ResultSet row) throws SQLException {
        return new Movie(
                new MovieId(row.getLong("tmdb_id")),
                OptionalLong.empty(),
                row.getString("title"),
                number(row, "year"),
                texts(row, "genres"),
                texts(row, "tags"),
                text(row),
                new Movie.Popularity(row.getDouble("vote_average"), row.getInt("vote_count")));
    }

    private static Movie.Text text(ResultSet row) throws SQLException {
        return new Movie.Text(
                optional(row, "overview"),
                optional(row, "tagline"),
                number(row, "runtime_minutes"),
                texts(row, "keywords"),
                texts(row, "people"),
                optional(row, "poster_path"),
                optional(row, "backdrop_path"),
                optional(row, "language"));
    }

    private static Optional<String> optional(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    private static OptionalInt number(ResultSet row, String column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
