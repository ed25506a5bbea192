package marquee.ranking.features;

import java.util.Arrays;
import java.util.List;

/** Everything a ranker reads of a candidate, in the order of its row. "Recent" means that newer ratings weigh more. */
public enum Feature {
    /** The towers' score as a share of the list's largest, by how many deviations it is above the list's mean, its rank. */
    TOWER(Group.TOWERS),
    TOWER_DEVIATIONS(Group.TOWERS),
    TOWER_RANK(Group.TOWERS),

    /** How often others rated it soon after, or beside, what this person rated last, liked or disliked. */
    NEXT(Group.SEQUENCE),
    NEXT_RANK(Group.SEQUENCE),
    BESIDE_RECENT(Group.SEQUENCE),
    BESIDE_FIFTEEN(Group.SEQUENCE),
    BESIDE_LIKED(Group.SEQUENCE),
    BESIDE_DISLIKED(Group.SEQUENCE),
    BESIDE_DEVIATIONS(Group.SEQUENCE),
    BESIDE_RANK(Group.SEQUENCE),
    BESIDE_LIKED_RANK(Group.SEQUENCE),

    /** How near it is, by what was rated beside it, to the nearest of the liked and of the disliked movies. */
    NEAREST_LIKED(Group.NEAREST),
    NEAREST_DISLIKED(Group.NEAREST),

    /** What it is about beside the ten movies rated last, and the nearest of those liked and disliked last. */
    CONTENT_RECENT(Group.CONTENT),
    CONTENT_NEAREST(Group.CONTENT),
    CONTENT_DISLIKED(Group.CONTENT),

    /** Logarithms of how many rated and liked it, and its mean stars, drawn to the mean of all where few rated it. */
    RATINGS(Group.MOVIE),
    LIKES(Group.MOVIE),
    WEIGHTED_STARS(Group.MOVIE),
    GENRES(Group.MOVIE),

    /** How many rated it around the moment, also as a share of all who did, and how long it has been out and rated. */
    ERA_RATINGS(Group.TIME),
    ERA_SHARE(Group.TIME),
    ERA_RANK(Group.TIME),
    AGE(Group.TIME),
    YEARS_RATED(Group.TIME),

    /** How far its genres, decade, year and renown are from what the person rates. */
    GENRES_RECENT(Group.MATCH),
    GENRES_ALL(Group.MATCH),
    GENRES_CHOSEN(Group.MATCH),
    DECADE(Group.MATCH),
    YEARS_APART(Group.MATCH),
    RENOWN_APART_RECENT(Group.MATCH),
    RENOWN_APART(Group.MATCH),

    /** The person: how much they rate, how kindly, how evenly, how famous and how scattered, and for how long. */
    PERSON_RATINGS(Group.PERSON),
    PERSON_STARS(Group.PERSON),
    PERSON_SPREAD(Group.PERSON),
    PERSON_RENOWN(Group.PERSON),
    PERSON_YEARS_SPREAD(Group.PERSON),
    PERSON_DAYS(Group.PERSON),

    /** The moment: how many ratings this sitting has, the hour, and how many sources named the candidate. */
    SITTING(Group.CONTEXT),
    HOUR(Group.CONTEXT),
    SOURCES(Group.CONTEXT);

    /** What features are about, for saying what each group is worth. */
    public enum Group {
        TOWERS,
        SEQUENCE,
        NEAREST,
        CONTENT,
        MOVIE,
        TIME,
        MATCH,
        PERSON,
        CONTEXT
    }

    /** How many there are. */
    public static final int COUNT = values().length;

    private final Group group;

    Feature(Group group) {
        this.group = group;
    }

    /** What it is about. */
    public Group group() {
        return group;
    }

    /** Its place in a row. */
    @SuppressWarnings("EnumOrdinal") // the columns of an array
    public int place() {
        return ordinal();
    }

    /** All names, by place. */
    public static List<String> names() {
        return Arrays.stream(values()).map(Feature::name).toList();
    }
}
