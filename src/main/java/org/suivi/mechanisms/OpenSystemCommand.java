package org.suivi.mechanisms;

import java.io.PrintStream;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.suivi.identity.NationalSystems;
import org.suivi.identity.OpenSystem;
import org.suivi.shared.Actor;
import org.suivi.shared.Command;
import org.suivi.shared.Language;
import org.suivi.shared.web.Messages;

/** Opens the national system of a State from the command line, under the State's own name. */
@Component
class OpenSystemCommand implements Command {

    private static final int MISUSED = 2;

    private final Mechanisms mechanisms;
    private final NationalSystems systems;
    private final Messages messages;

    OpenSystemCommand(Mechanisms mechanisms, NationalSystems systems, Messages messages) {
        this.mechanisms = mechanisms;
        this.systems = systems;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "open";
    }

    @Override
    public String summary() {
        return "open.command";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        Optional<State> state =
                arguments.size() == 1 ? mechanisms.directory().stateWithCode(arguments.get(0)) : Optional.empty();
        if (state.isEmpty()) {
            out.println(text("open.command.usage"));
            return MISUSED;
        }
        String code = state.get().code().toLowerCase(Locale.ROOT);
        if (systems.withCode(code).isPresent()) {
            out.println(text("open.command.is-open", code));
            return 0;
        }
        systems.open(Actor.suivi(null), new OpenSystem(code, state.get().name(), ZoneOffset.UTC, false));
        out.println(text("open.command.done", code));
        return 0;
    }

    private String text(String key, Object... arguments) {
        return messages.text(Language.of(System.getenv("LANG")).orElse(Language.EN), key, arguments);
    }
}
