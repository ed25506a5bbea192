package marquee.app;

import java.util.Map;
import java.util.Optional;
import marquee.app.options.EnvironmentVariable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * What the environment says of options that are not given: {@code --some-option} is {@code MARQUEE_SOME_OPTION}. A variable
 * that is empty says nothing.
 */
record EnvironmentDefaults(Map<String, String> environment) implements IDefaultValueProvider {

    /** What every command's help ends with. */
    static final String FOOTER =
            "Every option can be given in the environment too: --some-option as MARQUEE_SOME_OPTION.";

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        return argument instanceof OptionSpec option && !option.usageHelp() && !option.versionHelp()
                ? Optional.ofNullable(environment.get(EnvironmentVariable.of(option)))
                        .filter(value -> !value.isBlank())
                        .orElse(null)
                : null;
    }
}
