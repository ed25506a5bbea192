package marquee.catalog.generate;

import java.util.List;
import marquee.catalog.simulation.Dice;

/** Invented names of people and towns, put together from syllables. Thread-safe. */
final class InventedNames {

    private static final List<String> FIRST = List.of(
            "Ada", "Anton", "Bela", "Carla", "Dario", "Edith", "Farid", "Greta", "Hugo", "Ines", "Jonas", "Kenji",
            "Lena", "Mateo", "Nadia", "Oskar", "Priya", "Quentin", "Rosa", "Samir", "Tove", "Ulla", "Viktor", "Wanda",
            "Yusuf", "Zora");
    private static final List<String> START = List.of(
            "Al", "Bar", "Cor", "Dun", "El", "Far", "Gal", "Hal", "Is", "Jor", "Kal", "Lor", "Mar", "Nor", "Or", "Pel",
            "Ros", "Sal", "Tal", "Var", "Wes", "Zan");
    private static final List<String> MIDDLE = List.of("", "a", "e", "i", "o", "an", "en", "in", "is", "or");
    private static final List<String> PERSON_END =
            List.of("berg", "dal", "der", "ek", "ini", "ley", "man", "ova", "sen", "son", "ti", "wick");
    private static final List<String> TOWN_END =
            List.of("bridge", "burg", "by", "field", "ford", "haven", "holm", "mouth", "stad", "ton", "ville", "wood");
    private static final int CIRCLE = 60;

    private final long seed;

    InventedNames(long seed) {
        this.seed = seed;
    }

    /** Somebody who makes movies of a kind: each kind has a circle of 60, so that their names say something. */
    String ofCircle(int kind, Dice dice) {
        Dice person = Dice.of(seed, "maker", (long) kind * CIRCLE + dice.below(CIRCLE));
        return Kind.pick(FIRST, person) + " " + surname(person);
    }

    String surname(Dice dice) {
        return Kind.pick(START, dice) + Kind.pick(MIDDLE, dice) + Kind.pick(PERSON_END, dice);
    }

    String town(Dice dice) {
        return Kind.pick(START, dice) + Kind.pick(MIDDLE, dice) + Kind.pick(TOWN_END, dice);
    }
}
