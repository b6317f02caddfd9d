package org.suivi.shared.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;

/** Tries a command with what a form holds, and says with which status the form is shown again when it did not work. */
public final class Attempt {

    private Attempt() {}

    /** 200 when it worked; 422 when it was refused, which then stands above the form; 409 when somebody saved meanwhile. */
    public static HttpStatus of(BindingResult errors, Runnable command) {
        if (errors.hasErrors()) {
            return HttpStatus.UNPROCESSABLE_CONTENT;
        }
        try {
            command.run();
            return HttpStatus.OK;
        } catch (Refused refused) {
            errors.reject(refused.code(), refused.arguments().toArray(), refused.code());
            return HttpStatus.UNPROCESSABLE_CONTENT;
        } catch (Stale stale) {
            return HttpStatus.CONFLICT;
        }
    }

    /** Whether it worked; if not, the answer has the status already. */
    public static boolean works(HttpServletResponse response, BindingResult errors, Runnable command) {
        HttpStatus status = of(errors, command);
        if (status != HttpStatus.OK) {
            response.setStatus(status.value());
        }
        return status == HttpStatus.OK;
    }
}
