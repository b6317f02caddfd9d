package org.suivi.shared.web;

import java.util.Locale;

/** The network a request came from: an IPv4 address, or the 64 bits of IPv6 that one household or office has to itself. */
public final class Network {

    private Network() {}

    public static String of(String address) {
        String plain = address.toLowerCase(Locale.ROOT).replaceFirst("%.*$", "");
        if (!plain.contains(":") || plain.contains(".")) {
            return plain;
        }
        String[] halves = plain.split("::", 2);
        String[] first = halves[0].isEmpty() ? new String[0] : halves[0].split(":");
        var network = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            network.append(i < first.length ? first[i].replaceFirst("^0+(?=.)", "") : "0")
                    .append(':');
        }
        return network.append(":/64").toString();
    }
}
