package org.suivi.iati;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.suivi.shared.WrongSetting;

/**
 * As which organisation this installation reports.
 *
 * @param organisation its identifier by the standard, "XM-DAC-41313"
 * @param name its name
 */
@ConfigurationProperties("suivi.iati")
public record IatiSettings(String organisation, String name) {

    public IatiSettings {
        organisation = organisation.strip();
        name = name.strip();
        if (!organisation.matches("[A-Z]{2,3}-[A-Za-z0-9-]{2,40}")) {
            throw new WrongSetting(
                    "SUIVI_IATI_ORGANISATION", organisation, "the identifier of who reports, such as XM-DAC-41313");
        }
    }
}
