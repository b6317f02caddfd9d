package org.suivi.identity;

import java.time.ZoneId;
import org.suivi.shared.LocalizedText;

/**
 * The national follow-up system of one State in this installation.
 *
 * @param code the State's ISO 3166-1 alpha-3 code in lower case, the first part of all its addresses
 * @param isPublic whether everyone may read what is published
 * @param isDemonstration whether its State and institutions are invented
 */
public record NationalSystem(
        int id, String code, LocalizedText name, ZoneId zone, boolean isPublic, boolean isDemonstration) {}
