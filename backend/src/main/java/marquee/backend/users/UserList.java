package marquee.backend.users;

import java.util.List;
import java.util.Optional;

/**
 * A page of people.
 *
 * @param items the people, in the order of their ids
 * @param cursor asks for the next page; absent on the last one
 */
record UserList(List<User> items, Optional<String> cursor) {}
