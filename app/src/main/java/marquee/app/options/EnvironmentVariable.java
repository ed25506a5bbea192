package marquee.app.options;

import java.util.Locale;
import picocli.CommandLine.Model.OptionSpec;

/** The variables that options can be given by. */
public final class EnvironmentVariable {

    private EnvironmentVariable() {}

    /** The name of an option's variable: {@code --some-option} is {@code MARQUEE_SOME_OPTION}. */
    public static String of(OptionSpec option) {
        return "MARQUEE_"
                + option.longestName()
                        .substring("--".length())
                        .replace('-', '_')
                        .toUpperCase(Locale.ROOT);
    }
}
