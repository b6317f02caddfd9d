package org.suivi.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses this server may knock at when people enter them. */
class OutsideAddressTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.0.9",
                "169.254.169.254",
                "0.0.0.0",
                "0.1.2.3",
                "100.64.0.1",
                "192.0.0.8",
                "198.19.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fec0::1",
                "fd00::1",
                "ff02::1",
                "::ffff:10.0.0.1",
                "::ffff:127.0.0.1",
                "64:ff9b::a00:1",
                "2002:7f00:1::",
                "2001:0:1::"
            })
    void whatIsNotOpenToEverybodyIsInside(String address) throws UnknownHostException {
        assertThat(OutsideAddress.isOutside(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"93.184.216.34", "100.128.0.1", "172.32.0.1", "198.20.0.1", "2606:2800:220:1::1", "2001:db8::1"})
    void theRestIsOutside(String address) throws UnknownHostException {
        assertThat(OutsideAddress.isOutside(InetAddress.getByName(address))).isTrue();
    }
}
