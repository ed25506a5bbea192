package marquee.catalog.sample;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import marquee.catalog.Movie;
import marquee.catalog.Rating;
import marquee.catalog.Stars;
import marquee.catalog.simulation.Activity;
import marquee.catalog.simulation.Audience;
import marquee.catalog.simulation.Dice;
import marquee.catalog.simulation.ItemFactors;
import marquee.catalog.simulation.Repertoire;
import marquee.catalog.simulation.Shelf;

/**
 * The people who rate the sample's films. Every film has a shelf to itself; its factors are the sum of its genres', its
 * decade's, its directors' and a little of its own, so that a person who likes one Miyazaki film likes the others too.
 */
final class SamplePeople {

    private static final long SEED = 20_261_121;
    private static final int PEOPLE = 700;
    private static final int RATINGS_A_PERSON = 65;
    private static final int DIMENSIONS = 12;
    private static final double DECADE = 0.5;
    private static final double DIRECTOR = 0.7;
    private static final double OWN = 0.4;

    private final List<SampleFilm> films;
    private final Audience audience;
    private final int[] activity;

    SamplePeople(List<SampleFilm> films) {
        this.films = films;
        float[] quality = new float[films.size()];
        short[] years = new short[films.size()];
        for (int i = 0; i < quality.length; i++) {
            quality[i] = (float) (0.35 * Dice.of(SEED, "quality", i).bell());
            years[i] = (short) year(films.get(i).movie());
        }
        List<Shelf> shelves =
                IntStream.range(0, films.size()).mapToObj(this::shelf).toList();
        audience = new Audience(new Repertoire(shelves, quality, years), SEED);
        activity = Activity.share((long) PEOPLE * RATINGS_A_PERSON, PEOPLE, films.size() / 2, SEED);
    }

    /** Every rating, person by person, each in the order of time. */
    Stream<Rating> ratings() {
        return IntStream.rangeClosed(1, PEOPLE).boxed().flatMap(this::ratingsOf);
    }

    private Stream<Rating> ratingsOf(int person) {
        List<Rating> ratings = new ArrayList<>();
        audience.rate(
                person,
                activity[person - 1],
                (film, halfStars, epochSecond) -> ratings.add(new Rating(
                        person,
                        films.get(film).movie().id(),
                        new Stars(halfStars / 2.0),
                        Instant.ofEpochSecond(epochSecond))));
        return ratings.stream();
    }

    private static int year(Movie movie) {
        return movie.year().orElseThrow();
    }

    private Shelf shelf(int position) {
        Movie movie = films.get(position).movie();
        ItemFactors factors = new ItemFactors(SEED, DIMENSIONS);
        movie.genres().forEach(genre -> factors.add(1 / Math.sqrt(movie.genres().size()), genre));
        factors.add(DECADE, "decade " + year(movie) / 10);
        List<String> directors = movie.text().people();
        directors.forEach(director -> factors.add(DIRECTOR / directors.size(), director));
        factors.add(OWN, movie.title());
        double spread = StrictMath.exp(0.9 * Dice.of(SEED, "fame", position).bell());
        double fame = spread * StrictMath.pow(4, films.get(position).fame());
        return new Shelf(factors, new int[] {position}, new double[] {fame});
    }
}
