package marquee.catalog;

/** Whose ids are whose: datasets number their people from 1, and the service numbers those who come to it far above. */
public final class UserIds {

    /** The id of the first person who came to the service; nobody of a dataset has one as large. */
    public static final long FIRST_NEWCOMER = 1_000_000_001L;

    private UserIds() {}

    /** Whether this person came to the service, so that no tower was trained with their id. */
    public static boolean isNewcomer(long userId) {
        return userId >= FIRST_NEWCOMER;
    }
}
