package org.suivi.cooperation.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.modulith.NamedInterface;
import org.springframework.web.servlet.ModelAndView;

/** What somebody else saved while a form was filled in, to be read beside it field by field. */
@NamedInterface("look")
public record Meanwhile(List<FormField> asked, RecordForm saved) {

    /** On the page of the form, which then saves on top of what was saved. */
    public ModelAndView on(ModelAndView form) {
        form.addObject("meanwhile", this);
        form.setStatus(HttpStatus.CONFLICT);
        return form;
    }
}
