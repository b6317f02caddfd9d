package org.suivi.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import org.suivi.shared.Refused;

/** Tries a command with what a form holds; what it refuses stands above the form, which is shown again with status 422. */
final class Attempt {

    private Attempt() {}

    static boolean works(HttpServletResponse response, BindingResult errors, Runnable command) {
        if (!errors.hasErrors()) {
            try {
                command.run();
                return true;
            } catch (Refused refused) {
                errors.reject(refused.code(), refused.arguments().toArray(), refused.code());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return false;
    }
}
