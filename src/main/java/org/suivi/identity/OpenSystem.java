package org.suivi.identity;

import java.time.ZoneId;
import org.suivi.shared.LocalizedText;

/** Asks for a new national system; the code is the State's alpha-3 code in lower case. */
public record OpenSystem(String code, LocalizedText name, ZoneId zone, boolean isDemonstration) {}
