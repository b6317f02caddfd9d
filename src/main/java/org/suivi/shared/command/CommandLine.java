package org.suivi.shared.command;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.suivi.shared.Command;
import org.suivi.shared.Language;
import org.suivi.shared.Problem;
import org.suivi.shared.web.Messages;

/** Runs the {@link Command} that the first argument names, and says which there are when it names none. */
public final class CommandLine {

    /** Exit code for a command that does not exist or arguments it does not take. */
    public static final int MISUSED = 2;

    /**
     * The whole program, but deaf and asleep: no port is opened, and only the beans a command asks for are made, so that jobs,
     * mail and the index stay with the Suivi that may be running.
     */
    private static final String[] WITHOUT_SERVING = {
        "--server.port=-1",
        "--spring.main.lazy-initialization=true",
        "--suivi.command=true",
        "--logging.level.root=ERROR"
    };

    private CommandLine() {}

    /** Whether the arguments ask for a command; settings begin with two dashes. */
    public static boolean isAskedFor(String[] arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("--");
    }

    /** Starts the program without serving, runs the command and returns its exit code. */
    public static int run(Class<?> program, String[] arguments) {
        try (var context = SpringApplication.run(program, WITHOUT_SERVING)) {
            return run(context, List.of(arguments), System.out);
        }
    }

    static int run(ApplicationContext context, List<String> arguments, PrintStream out) {
        var messages = context.getBean(Messages.class);
        Language language = Language.of(System.getenv("LANG")).orElse(Language.EN);
        List<Command> commands = context.getBeanProvider(Command.class).stream()
                .sorted(Comparator.comparing(Command::name))
                .toList();
        Command command = named(commands, arguments.get(0));
        if (command == null) {
            out.println(messages.text(language, "command.list", arguments.get(0)));
            commands.forEach(one -> out.println("  " + messages.text(language, one.summary())));
            return MISUSED;
        }
        try {
            return command.run(arguments.subList(1, arguments.size()), out);
        } catch (Problem problem) {
            out.println(
                    messages.text(language, problem.code(), problem.arguments().toArray()));
            return 1;
        }
    }

    private static @Nullable Command named(List<Command> commands, String name) {
        return commands.stream()
                .filter(command -> command.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
