package org.suivi.identity.web;

import com.ibm.icu.text.Collator;
import java.util.Comparator;
import org.suivi.identity.Organisation;
import org.suivi.shared.Language;

/** Organisations in the order of a reader's dictionary. */
final class ByName {

    private ByName() {}

    static Comparator<Organisation> in(Language language) {
        Collator collator = Collator.getInstance(language.locale());
        return Comparator.comparing(organisation -> organisation.name().plain(language), collator::compare);
    }
}
