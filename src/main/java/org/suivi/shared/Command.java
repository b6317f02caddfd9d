package org.suivi.shared;

import java.io.PrintStream;
import java.util.List;

/** A task of the command line, {@code bin/suivi NAME ...}; every bean of this type is one. */
public interface Command {

    /** The word it is called by, "audit". */
    String name();

    /** Message key of one line that says what it does and with which arguments. */
    String summary();

    /**
     * Does the task. Transactions need a {@code SystemScope}. Problems that are thrown are shown as their sentence.
     *
     * @param arguments what follows the name
     * @return 0 when all is well, else the exit code
     */
    int run(List<String> arguments, PrintStream out);
}
