package org.suivi.shared.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.validation.Errors;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/**
 * Remembers what was wrong with the forms of a request. Spring forgets it when a page is shown after a field did not even convert:
 * the errors then belong to no form, because none could be made, and give way to the form that a page shows.
 */
@ControllerAdvice
class FormErrors {

    private static final String BINDERS = FormErrors.class.getName();

    @InitBinder
    void remember(WebDataBinder binder, HttpServletRequest request) {
        binders(request).add(binder);
    }

    /** What stands in the model, and what was forgotten. */
    static List<Errors> of(Map<String, ?> model, HttpServletRequest request) {
        List<Errors> all = new ArrayList<>();
        model.values().stream()
                .filter(Errors.class::isInstance)
                .map(Errors.class::cast)
                .forEach(all::add);
        for (WebDataBinder binder : binders(request)) {
            Errors found = binder.getBindingResult();
            if (found.hasErrors() && all.stream().noneMatch(known -> known == found)) {
                all.add(found);
            }
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    private static List<WebDataBinder> binders(HttpServletRequest request) {
        if (request.getAttribute(BINDERS) instanceof List<?> kept) {
            return (List<WebDataBinder>) kept;
        }
        List<WebDataBinder> binders = new ArrayList<>();
        request.setAttribute(BINDERS, binders);
        return binders;
    }
}
