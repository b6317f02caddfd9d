package org.suivi.webhooks;

import java.net.URI;
import java.net.URISyntaxException;
import org.suivi.shared.Refused;

/**
 * Where messages go. People can only give names of hosts under https at its usual port: what a form holds must not make this server
 * knock at doors of its own network.
 */
record HookAddress(String host, int port, String path) {

    private static final int HTTPS = 443;
    private static final int LONGEST = 500;
    private static final String NAME = "(?i)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?";

    static HookAddress of(String url) {
        if (url.length() > LONGEST) {
            throw new Refused("hook.address-wrong");
        }
        try {
            var address = new URI(new URI(url).toASCIIString());
            String host = address.getHost();
            boolean isUsual = "https".equalsIgnoreCase(address.getScheme())
                    && (address.getPort() == -1 || address.getPort() == HTTPS)
                    && address.getRawUserInfo() == null
                    && address.getRawFragment() == null;
            if (!isUsual || host == null || !host.matches(NAME)) {
                throw new Refused("hook.address-wrong");
            }
            String path = address.getRawPath().isEmpty() ? "/" : address.getRawPath();
            String query = address.getRawQuery();
            return new HookAddress(host, HTTPS, query == null ? path : path + "?" + query);
        } catch (URISyntaxException wrong) {
            throw new Refused("hook.address-wrong");
        }
    }

    /** As the head of a request names it. */
    String hostHead() {
        return port == HTTPS ? host : host + ":" + port;
    }
}
