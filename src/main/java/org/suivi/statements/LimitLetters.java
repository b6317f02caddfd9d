package org.suivi.statements;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.panels.ClockText;
import org.suivi.panels.Delegation;
import org.suivi.panels.Entry;
import org.suivi.panels.PanelState;
import org.suivi.shared.Language;

/** What a delegation that waits is told by mail when its time limit changed, in the words of the one who reads it. */
final class LimitLetters {

    private final PanelState state;
    private final Map<Integer, Statement> statements;
    private final Map<Language, SpeakingPace> paces;
    private final Map<String, Delegation> delegations;

    LimitLetters(
            PanelState state,
            Map<Integer, Statement> statements,
            Map<Language, SpeakingPace> paces,
            Map<String, Delegation> delegations) {
        this.state = state;
        this.statements = statements;
        this.paces = paces;
        this.delegations = delegations;
    }

    private @Nullable String tooLong(Entry entry) {
        Entry.Video video = entry.video();
        return video == null || !state.isVideoTooLong(entry) ? null : ClockText.length(video.lengthMs());
    }

    LimitLetter to(String address, @Nullable String reads, LimitNotice notice) {
        Language language = Language.of(reads).orElse(Language.EN);
        Entry entry = state.entry(notice.entry());
        Statement statement = statements.get(notice.entry());
        Statement.Version text = statement == null
                ? null
                : statement.spokenIn(entry.asked().speaker().language()).orElse(null);
        Language spoken =
                text != null ? text.language() : entry.asked().speaker().language();
        SpeakingPace pace = paces.get(spoken == null ? language : spoken);
        if (pace == null) {
            throw new IllegalStateException("No pace of " + spoken);
        }
        Delegation delegation = delegations.get(entry.asked().delegation());
        return new LimitLetter(
                address,
                language,
                state.panel().id(),
                state.panel().head().title().plain(language),
                delegation == null ? entry.asked().name() : delegation.names().plain(language),
                ClockText.length(notice.wasMs()),
                ClockText.length(notice.nowMs()),
                pace.budget(notice.nowMs()),
                text == null ? 0 : text.amount(),
                text == null ? null : pace.fit(text.amount(), notice.nowMs()),
                tooLong(entry));
    }
}
