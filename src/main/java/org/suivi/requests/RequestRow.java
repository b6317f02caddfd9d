package org.suivi.requests;

import java.time.LocalDate;
import org.suivi.shared.LocalizedText;

/** A request in the list: how many institutions are asked, and how many have sent their answers. */
public record RequestRow(
        long id,
        InformationRequest.Purpose purpose,
        LocalizedText title,
        LocalDate due,
        InformationRequest.State state,
        int asked,
        int sent) {

    public boolean isLate(LocalDate today) {
        return state == InformationRequest.State.ASKED && sent < asked && due.isBefore(today);
    }
}
