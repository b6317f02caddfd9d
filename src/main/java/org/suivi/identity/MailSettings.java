package org.suivi.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.suivi.shared.WrongSetting;

/**
 * The server that takes our mail (docs/configuration.md).
 *
 * @param host none means that no mail is sent and links are handed over by people
 * @param security how the connection is protected: "starttls" (required, not merely tried), "tls", or "none" inside one machine
 */
@ConfigurationProperties("suivi.mail")
public record MailSettings(
        @Nullable String host,
        @DefaultValue("587") int port,
        @Nullable String user,
        @DefaultValue("") String password,
        @DefaultValue("") String from,
        @DefaultValue("starttls") String security) {

    public MailSettings {
        host = host == null || host.isBlank() ? null : host.strip();
        user = user == null || user.isBlank() ? null : user.strip();
        if (port < 1 || port > 65535) {
            throw new WrongSetting("SUIVI_MAIL_PORT", String.valueOf(port), "a port such as 587");
        }
        if (!security.matches("starttls|tls|none")) {
            throw new WrongSetting("SUIVI_MAIL_SECURITY", security, "starttls, tls or none");
        }
        if (host != null && !from.contains("@")) {
            throw new WrongSetting(
                    "SUIVI_MAIL_FROM", from, "the address that mail comes from, such as suivi@example.org");
        }
    }
}
