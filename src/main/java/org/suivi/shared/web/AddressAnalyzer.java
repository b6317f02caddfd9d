package org.suivi.shared.web;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.suivi.shared.WrongSetting;

/** Says of an address or a port that cannot be listened on what to put instead. */
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class AddressAnalyzer extends AbstractFailureAnalyzer<WebServerException> {

    private static final int HIGHEST_PORT = 65_535;

    private final Environment environment;

    AddressAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable failure, WebServerException cause) {
        return new FailureAnalysis(String.valueOf(wrong(cause).getMessage()), null, cause);
    }

    private WrongSetting wrong(WebServerException cause) {
        String port = environment.getProperty("server.port", "");
        if (cause instanceof PortInUseException) {
            return new WrongSetting(
                    "SUIVI_PORT",
                    port,
                    "another number, because another program (perhaps another Suivi) uses this port, or stop that program");
        }
        if (Integer.parseInt(port) > HIGHEST_PORT) {
            return new WrongSetting("SUIVI_PORT", port, "a whole number from 1 to " + HIGHEST_PORT);
        }
        return new WrongSetting(
                "SUIVI_ADDRESS",
                environment.getProperty("server.address", ""),
                "an address of this machine such as 127.0.0.1, or 0.0.0.0 for all of them");
    }
}
