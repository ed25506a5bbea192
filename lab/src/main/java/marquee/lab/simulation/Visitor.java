package marquee.lab.simulation;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import marquee.catalog.Stars;
import marquee.catalog.simulation.Dice;

/** Somebody who is none, from the first question to the last visit. Not thread-safe. */
final class Visitor {

    private static final int ASKED = 20;
    private static final int KNOWN = 8;
    private static final int GENRES = 3;
    private static final int LIST = 20;
    private static final double KNOWS = 0.5;

    private final int number;
    private final Opinions.OfPerson opinions;
    private final Behaviour behaviour;
    private final Dice dice;
    private final Set<Long> watched = new HashSet<>();
    private long id;

    Visitor(int number, Opinions opinions, Behaviour behaviour, long seed) {
        this.number = number;
        this.opinions = opinions.person(number);
        this.behaviour = behaviour;
        this.dice = Dice.of(seed, "visitor", number);
    }

    /** Tells some genres and rates what they know of what they are asked. */
    void arrive(SimulatedService service, List<String> genres) {
        List<String> chosen = some(genres);
        List<Map<String, Object>> ratings = new ArrayList<>();
        for (long movie : service.seeds(chosen, ASKED)) {
            OptionalDouble stars = opinions.of(movie);
            if (ratings.size() < KNOWN && stars.isPresent() && dice.uniform() < KNOWS && watched.add(movie)) {
                ratings.add(Map.of("tmdb_id", movie, "rating", Opinions.OfPerson.given(stars.getAsDouble())));
            }
        }
        id = service.welcome("Simulated " + number, chosen, ratings);
    }

    /** Looks at the list, and does with it what they like; when they come back, unless they never do. */
    Optional<Duration> visit(SimulatedService service, Instant now, WeekFigures figures) {
        ServedList answer = service.forYou(id, LIST);
        List<ServedList.Item> seen = seen(answer);
        List<Map<String, Object>> events = new ArrayList<>();
        events.add(SimulatedDeed.exposed(dice, id, answer, seen));
        var worth = new WeekFigures.Worth(
                worth(answer), opinions.best(answer.items().size(), watched));
        int liked = 0;
        List<ServedList.Item> chosen = chosen(seen);
        for (ServedList.Item item : chosen) {
            events.add(SimulatedDeed.clicked(dice, id, answer, item));
            events.add(SimulatedDeed.played(dice, id, answer, item));
        }
        service.tell(events);
        for (ServedList.Item item : chosen) {
            liked += watch(service, item) ? 1 : 0;
        }
        figures.loop().given(number, answer, opinions);
        figures.visited(answer, new WeekFigures.Visit(seen, chosen.size(), liked, worth), now);
        return next(liked > 0);
    }

    private List<String> some(List<String> genres) {
        Set<String> chosen = new HashSet<>();
        while (chosen.size() < Math.min(GENRES, genres.size())) {
            chosen.add(genres.get(dice.below(genres.size())));
        }
        return chosen.stream().sorted().toList();
    }

    private List<ServedList.Item> seen(ServedList answer) {
        int last = 1;
        while (last < answer.items().size() && dice.uniform() >= behaviour.stops()) {
            last++;
        }
        return answer.items().subList(0, Math.min(last, answer.items().size()));
    }

    private List<ServedList.Item> chosen(List<ServedList.Item> seen) {
        return seen.stream()
                .filter(item -> !watched.contains(item.movieId()))
                .filter(item -> opinions.of(item.movieId()).isPresent())
                .filter(item -> dice.uniform()
                        < behaviour.choice(opinions.of(item.movieId()).orElseThrow()))
                .limit(behaviour.clicks())
                .toList();
    }

    /** Whether they liked it. */
    private boolean watch(SimulatedService service, ServedList.Item item) {
        watched.add(item.movieId());
        double stars = Opinions.OfPerson.given(opinions.of(item.movieId()).orElseThrow());
        if (dice.uniform() < behaviour.rates()) {
            service.rate(id, item.movieId(), stars);
        }
        return new Stars(stars).isPositive();
    }

    /** Mean stars that they would give to what the list has, as far as they have an opinion. */
    private double worth(ServedList answer) {
        return answer.items().stream()
                .flatMapToDouble(item -> opinions.of(item.movieId()).stream())
                .average()
                .orElse(0);
    }

    private Optional<Duration> next(boolean liked) {
        if (!liked && dice.uniform() < behaviour.leaves()) {
            return Optional.empty();
        }
        Duration mean = liked ? behaviour.content() : behaviour.discontent();
        return Optional.of(Duration.ofSeconds((long) (mean.toSeconds() * -Math.log(1 - dice.uniform()))));
    }
}
