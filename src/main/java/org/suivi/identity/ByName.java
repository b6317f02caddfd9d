package org.suivi.identity;

import com.ibm.icu.text.Collator;
import java.util.Comparator;
import org.suivi.shared.Language;

/** Organisations in the order of a reader's dictionary. */
public final class ByName {

    private ByName() {}

    public static Comparator<Organisation> in(Language language) {
        Collator collator = Collator.getInstance(language.locale());
        return Comparator.comparing(organisation -> organisation.name().plain(language), collator::compare);
    }
}
