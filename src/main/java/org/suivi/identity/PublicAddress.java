package org.suivi.identity;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.suivi.shared.WrongSetting;

/**
 * The address under which people reach Suivi: in links that go out, in passkeys, and as the sign that TLS is in front.
 *
 * @param publicUrl scheme, host and port, without a path
 */
@ConfigurationProperties("suivi")
public record PublicAddress(String publicUrl) {

    public PublicAddress {
        publicUrl = publicUrl.strip().replaceFirst("/+$", "");
        if (!publicUrl.matches("https?://[A-Za-z0-9.-]+(:[0-9]{1,5})?")) {
            throw new WrongSetting(
                    "SUIVI_PUBLIC_URL",
                    publicUrl,
                    "the address people type, without a path, such as https://suivi.example.org");
        }
    }

    /** The whole address of one of our pages. */
    public String of(String path) {
        return publicUrl + path;
    }

    public String host() {
        return URI.create(publicUrl).getHost();
    }

    public boolean isSecure() {
        return publicUrl.startsWith("https:");
    }
}
