package marquee.app.options;

import static java.util.stream.Collectors.toMap;

import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The variables that options can be given by. */
public final class EnvironmentVariable {

    private EnvironmentVariable() {}

    /** What a command was told, and what is so by itself, as variables for other commands; each takes what it knows. */
    public static Map<String, String> told(CommandSpec command) {
        return command.options().stream()
                .filter(option -> !option.originalStringValues().isEmpty())
                .collect(toMap(EnvironmentVariable::of, option -> String.join(",", option.originalStringValues())));
    }

    /** The name of an option's variable: {@code --some-option} is {@code MARQUEE_SOME_OPTION}. */
    public static String of(OptionSpec option) {
        return "MARQUEE_"
                + option.longestName()
                        .substring("--".length())
                        .replace('-', '_')
                        .toUpperCase(Locale.ROOT);
    }
}
