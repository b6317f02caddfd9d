package org.suivi.shared;

import java.net.Inet4Address;
import java.net.InetAddress;

/**
 * Tells addresses that everybody can reach from those of networks of one’s own, so that what people enter does not make this server
 * knock at doors behind its wall.
 */
public final class OutsideAddress {

    private OutsideAddress() {}

    public static boolean isOutside(InetAddress address) {
        return !(address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || address.isAnyLocalAddress()
                || address.isMulticastAddress()
                || (address instanceof Inet4Address ? isKept(address.getAddress()) : isCarrying(address.getAddress())));
    }

    /** "This" network, shared space of carriers, protocol assignments, measuring, and what is reserved. */
    private static boolean isKept(byte[] four) {
        int first = four[0] & 0xff;
        int second = four[1] & 0xff;
        return first == 0
                || first >= 240
                || (first == 100 && (second & 0xc0) == 64)
                || (first == 192 && second == 0 && four[2] == 0)
                || (first == 198 && (second & 0xfe) == 18);
    }

    /** Only global unicast is outside; of it, not what carries an address of the fourth version that could lead inside. */
    private static boolean isCarrying(byte[] sixteen) {
        int first = ((sixteen[0] & 0xff) << 8) | (sixteen[1] & 0xff);
        boolean isGlobal = (first & 0xe000) == 0x2000;
        boolean isTeredo = first == 0x2001 && sixteen[2] == 0 && sixteen[3] == 0;
        return !isGlobal || first == 0x2002 || isTeredo;
    }
}
