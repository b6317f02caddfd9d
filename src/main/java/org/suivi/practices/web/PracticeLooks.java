package org.suivi.practices.web;

import org.springframework.stereotype.Component;
import org.suivi.cooperation.web.HouseLooks;

/** Makes the look of a page. */
@Component
class PracticeLooks {

    private final HouseLooks house;

    PracticeLooks(HouseLooks house) {
        this.house = house;
    }

    PracticeLook now() {
        return new PracticeLook(house.now());
    }
}
