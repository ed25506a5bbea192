package marquee.index.support;

import java.util.regex.Pattern;

/** What collections and aliases may be called: they become names of folders and of remote resources. */
public final class Names {

    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,99}");

    private Names() {}

    /** Whether a collection or an alias may be called so. */
    public static boolean isAllowed(String name) {
        return ALLOWED.matcher(name).matches();
    }

    /** Returns the name, or refuses with an {@link IllegalArgumentException} what could not be a folder's name. */
    public static String checked(String name) {
        if (!isAllowed(name)) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" cannot name a collection: use letters, digits, - and _, at most 100 of them");
        }
        return name;
    }
}
