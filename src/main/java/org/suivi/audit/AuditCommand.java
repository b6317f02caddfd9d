package org.suivi.audit;

import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;
import org.suivi.database.SystemScope;
import org.suivi.shared.Command;
import org.suivi.shared.Language;
import org.suivi.shared.Refused;
import org.suivi.shared.web.Messages;

/** {@code bin/suivi audit verify}: says of each system's log whether it is as it was written. */
@Component
class AuditCommand implements Command {

    private final AuditChain chain;
    private final Messages messages;

    AuditCommand(AuditChain chain, Messages messages) {
        this.chain = chain;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public String summary() {
        return "audit.command";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (!arguments.equals(List.of("verify"))) {
            throw new Refused("audit.command.misused");
        }
        List<AuditChain.Finding> findings = SystemScope.inAll(chain::verify);
        findings.forEach(finding -> out.println(sentence(finding)));
        if (findings.isEmpty()) {
            out.println(messages.text(Language.EN, "audit.command.empty"));
        }
        return findings.stream().allMatch(finding -> finding.brokenAt() == null) ? 0 : 1;
    }

    private String sentence(AuditChain.Finding finding) {
        String system = String.valueOf(finding.system());
        Long brokenAt = finding.brokenAt();
        return brokenAt == null
                ? messages.text(Language.EN, "audit.command.intact", system, finding.entries(), finding.lastHash())
                : messages.text(Language.EN, "audit.command.broken", system, brokenAt, finding.lastHash());
    }
}
