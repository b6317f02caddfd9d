package org.suivi.shared.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;

/** Tries a command with what a form holds, and says with which status the form is shown again when it did not work. */
public final class Attempt<T> {

    private final HttpStatus status;
    private final @Nullable T result;

    private Attempt(HttpStatus status, @Nullable T result) {
        this.status = status;
        this.result = result;
    }

    /** 200 when it worked; 422 when it was refused, which then stands above the form; 409 when somebody saved meanwhile. */
    public static HttpStatus of(BindingResult errors, Runnable command) {
        return making(errors, () -> {
                    command.run();
                    return Boolean.TRUE;
                })
                .status();
    }

    /** Whether it worked; if not, the answer has the status already. */
    public static boolean works(HttpServletResponse response, BindingResult errors, Runnable command) {
        HttpStatus status = of(errors, command);
        if (status != HttpStatus.OK) {
            response.setStatus(status.value());
        }
        return status == HttpStatus.OK;
    }

    /** The same with a command that makes something, as the key of what is new. */
    public static <T> Attempt<T> making(BindingResult errors, Supplier<T> command) {
        if (errors.hasErrors()) {
            return new Attempt<>(HttpStatus.UNPROCESSABLE_CONTENT, null);
        }
        try {
            return new Attempt<>(HttpStatus.OK, command.get());
        } catch (Refused refused) {
            errors.reject(refused.code(), refused.arguments().toArray(), refused.code());
            return new Attempt<>(HttpStatus.UNPROCESSABLE_CONTENT, null);
        } catch (Stale stale) {
            return new Attempt<>(HttpStatus.CONFLICT, null);
        }
    }

    public boolean worked() {
        return status == HttpStatus.OK;
    }

    public HttpStatus status() {
        return status;
    }

    /** What was made; only there when it worked. */
    public T result() {
        return Objects.requireNonNull(result);
    }
}
