package org.suivi.proceedings;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.suivi.shared.OutsideAddress;

/** Whether an address is asked at all, and what its answers mean. */
class LinkCheckTests {

    @Test
    void anAddressThatAnswersIsAliveAndOneThatIsGoneIsNot() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/there", exchange -> {
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        server.start();
        try {
            String here = "http://127.0.0.1:" + server.getAddress().getPort();
            var check = new LinkCheck(address -> true);
            assertThat(check.ask(here + "/there")).isEqualTo(new LinkCheck.Answer(true, "200"));
            assertThat(check.ask(here + "/gone")).isEqualTo(new LinkCheck.Answer(false, "404"));
            assertThat(new LinkCheck(OutsideAddress::isOutside).ask(here + "/there"))
                    .isEqualTo(LinkCheck.Answer.NONE);
        } finally {
            server.stop(0);
        }
    }
}
