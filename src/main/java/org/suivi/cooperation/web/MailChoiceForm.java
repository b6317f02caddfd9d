package org.suivi.cooperation.web;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.suivi.cooperation.MailChoices;
import org.suivi.cooperation.MailRhythm;
import org.suivi.cooperation.Occasion;
import org.suivi.shared.Refused;

/**
 * How often somebody wants to be told of what, as entered.
 *
 * @param rhythm the code of a rhythm by the code of the occasion
 */
public record MailChoiceForm(int version, Map<String, String> rhythm) {

    public MailChoiceForm {
        rhythm = rhythm == null ? Map.of() : rhythm;
    }

    static MailChoiceForm of(MailChoices.Versioned kept) {
        Map<String, String> rhythm = new HashMap<>();
        for (Occasion occasion : Occasion.values()) {
            rhythm.put(occasion.code(), kept.choice().of(occasion).code());
        }
        return new MailChoiceForm(kept.version(), rhythm);
    }

    /** The same on top of what was saved meanwhile. */
    MailChoiceForm over(int saved) {
        return new MailChoiceForm(saved, rhythm);
    }

    /** What is not in the form stays as it is. */
    Map<Occasion, MailRhythm> chosen() {
        Map<Occasion, MailRhythm> chosen = new EnumMap<>(Occasion.class);
        for (Occasion occasion : Occasion.values()) {
            String entered = rhythm.get(occasion.code());
            if (entered != null) {
                chosen.put(occasion, MailRhythm.of(entered).orElseThrow(() -> new Refused("mails.no-rhythm")));
            }
        }
        return chosen;
    }

    public boolean says(Occasion occasion, MailRhythm each) {
        return each.code().equals(rhythm.get(occasion.code()));
    }
}
