package org.suivi.database;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The national system that transactions of the current thread are bound to. Set in one place at each door (request, job, command
 * line) and written into PostgreSQL at the start of each transaction, where row-level security reads it. Nothing else reads it:
 * queries still name their system.
 */
public final class SystemScope {

    private static final String ALL = "*";
    private static final ThreadLocal<@Nullable String> CURRENT = new ThreadLocal<>();

    private SystemScope() {}

    /** Runs the work with its transactions bound to one system. */
    public static <T> T in(int system, Supplier<T> work) {
        return with(String.valueOf(system), work);
    }

    /** Runs work of the installation itself over all systems: start-up, index rebuild, administration. */
    public static <T> T inAll(Supplier<T> work) {
        return with(ALL, work);
    }

    /** Binds the thread until {@link #leave()}; for doors that cannot wrap their work, such as interceptors. */
    public static void enter(int system) {
        CURRENT.set(String.valueOf(system));
    }

    public static void enterAll() {
        CURRENT.set(ALL);
    }

    public static void leave() {
        CURRENT.remove();
    }

    private static <T> T with(String scope, Supplier<T> work) {
        String before = CURRENT.get();
        CURRENT.set(scope);
        try {
            return work.get();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    /** The value of the PostgreSQL setting {@code suivi.system}; empty when no system is chosen, and then no row is seen. */
    static String setting() {
        String scope = CURRENT.get();
        return scope == null ? "" : scope;
    }
}
