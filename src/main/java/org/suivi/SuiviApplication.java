package org.suivi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.suivi.shared.command.CommandLine;

/** Starts Suivi; with a word as the first argument, runs that command instead. */
@SpringBootApplication
public class SuiviApplication {

    public static void main(String[] arguments) {
        if (CommandLine.isAskedFor(arguments)) {
            System.exit(CommandLine.run(SuiviApplication.class, arguments));
        }
        SpringApplication.run(SuiviApplication.class, arguments);
    }
}
