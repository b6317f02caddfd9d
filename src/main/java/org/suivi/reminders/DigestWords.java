package org.suivi.reminders;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.suivi.identity.Letter;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.PublicAddress;
import org.suivi.shared.Language;
import org.suivi.shared.web.Messages;

/** Writes a digest in the person's language: counts, a link, and where to change how often it comes. */
@Component
class DigestWords {

    private final Messages messages;
    private final PublicAddress site;

    DigestWords(Messages messages, PublicAddress site) {
        this.messages = messages;
        this.site = site;
    }

    Letter letter(Digest digest, NationalSystem system) {
        Language language = digest.language();
        String state = system.name().plain(language);
        String here = "/" + system.code();
        var text = new StringBuilder(messages.text(language, "digest.hello", digest.name(), state)).append("\n\n");
        lines(digest.counts()).forEach((key, count) -> {
            if (count > 0) {
                text.append("- ").append(messages.text(language, key, count)).append('\n');
            }
        });
        text.append('\n')
                .append(messages.text(language, "digest.link", site.of(here + "/my-work")))
                .append("\n\n")
                .append(messages.text(language, "digest.choose", site.of(here + "/reminders")))
                .append('\n');
        return new Letter(digest.email(), messages.text(language, "digest.subject", state), text.toString());
    }

    private static Map<String, Integer> lines(Digest.Counts counts) {
        Map<String, Integer> lines = new LinkedHashMap<>();
        lines.put("digest.late", counts.late());
        lines.put("digest.returned", counts.returned());
        lines.put("digest.to-clear", counts.toClear());
        lines.put("digest.soon", counts.soon());
        lines.put("digest.stand-in", counts.standIn());
        lines.put("digest.to-accept", counts.toAccept());
        lines.put("digest.escalated", counts.escalated());
        return lines;
    }
}
