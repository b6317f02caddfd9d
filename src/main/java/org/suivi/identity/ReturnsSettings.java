package org.suivi.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.suivi.shared.WrongSetting;

/**
 * The mailbox to which mail of ours comes back, read over IMAP (docs/configuration.md).
 *
 * @param host none means that no mailbox is read
 * @param security "tls", "starttls" (required, not merely tried), or "none" inside one machine
 */
@ConfigurationProperties("suivi.mail.returns")
record ReturnsSettings(
        @Nullable String host,
        @DefaultValue("993") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("tls") String security) {

    ReturnsSettings {
        host = host == null || host.isBlank() ? null : host.strip();
        user = user.strip();
        if (port < 1 || port > 65535) {
            throw new WrongSetting("SUIVI_MAIL_RETURNS_PORT", String.valueOf(port), "a port such as 993");
        }
        if (!security.matches("starttls|tls|none")) {
            throw new WrongSetting("SUIVI_MAIL_RETURNS_SECURITY", security, "tls, starttls or none");
        }
        if (host != null && user.isEmpty()) {
            throw new WrongSetting("SUIVI_MAIL_RETURNS_USER", user, "the account of the mailbox");
        }
    }
}
