package marquee.app;

import java.util.Map;
import picocli.CommandLine;

/** What all our command lines have in common: options from the environment, and one sentence for what went wrong. */
final class Commands {

    private Commands() {}

    static CommandLine configured(CommandLine commands, Map<String, String> environment) {
        commands.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().usageMessage().footer("", EnvironmentDefaults.FOOTER));
        return commands.setDefaultValueProvider(new EnvironmentDefaults(environment))
                .setParameterExceptionHandler(Errors::wrongArguments)
                .setExecutionExceptionHandler(Errors::failed);
    }
}
