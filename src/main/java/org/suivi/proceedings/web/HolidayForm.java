package org.suivi.proceedings.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/** A day without work as it is entered. */
public record HolidayForm(
        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate day,

        String name) {

    public HolidayForm {
        name = name == null ? "" : name;
    }
}
