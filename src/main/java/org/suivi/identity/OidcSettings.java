package org.suivi.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.suivi.shared.WrongSetting;

/**
 * A government's own sign-on (docs/configuration.md).
 *
 * @param issuer address under which the provider describes itself; none means that there is no such sign-on
 * @param name as people call it, on the button
 */
@ConfigurationProperties("suivi.oidc")
public record OidcSettings(
        @Nullable String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String name) {

    public OidcSettings {
        issuer = issuer == null || issuer.isBlank() ? null : issuer.strip();
        if (issuer != null && !issuer.matches("https?://\\S+")) {
            throw new WrongSetting(
                    "SUIVI_OIDC_ISSUER", issuer, "the issuer's address, such as https://login.example.org");
        }
        if (issuer != null && clientId.isBlank()) {
            throw new WrongSetting("SUIVI_OIDC_CLIENT_ID", clientId, "the name under which the provider knows Suivi");
        }
        name = name.isBlank() ? "OpenID Connect" : name.strip();
    }

    public boolean isOn() {
        return issuer != null;
    }
}
