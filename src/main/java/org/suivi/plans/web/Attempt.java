package org.suivi.plans.web;

import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;

/** Tries a command with what a form holds, and says with which status the form is shown again when it did not work. */
final class Attempt {

    private Attempt() {}

    static HttpStatus of(BindingResult errors, Runnable command) {
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
}
