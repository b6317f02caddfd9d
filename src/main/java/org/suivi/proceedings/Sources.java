package org.suivi.proceedings;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suivi.panels.Delegation;
import org.suivi.panels.Delegations;
import org.suivi.panels.Entry;
import org.suivi.panels.PanelState;
import org.suivi.panels.Panellist;
import org.suivi.panels.Standing;
import org.suivi.panels.Turn;
import org.suivi.shared.Language;
import org.suivi.shared.web.Messages;

/** Says in words where a sentence comes from, and where that can be looked up. */
@Component
public class Sources {

    private final Messages messages;
    private final Delegations delegations;
    private final Recordings recordings;

    Sources(Messages messages, Delegations delegations, Recordings recordings) {
        this.messages = messages;
        this.delegations = delegations;
        this.recordings = recordings;
    }

    /** For one paper in one language. */
    public Telling in(Standing panel, Language language) {
        return new Telling(panel, delegations.all(), recordings.chapters(panel), new PaperWords(messages, language));
    }

    /** The sources of one panel. */
    public static final class Telling {

        private final Standing panel;
        private final Map<String, Delegation> named;
        private final Chapters chapters;
        private final PaperWords words;

        private Telling(Standing panel, Map<String, Delegation> named, Chapters chapters, PaperWords words) {
            this.panel = panel;
            this.named = named;
            this.chapters = chapters;
            this.words = words;
        }

        /** "Kenya, 10:31, Discussion, recording 00:31:07". */
        public String text(Source source) {
            int number = (int) source.number();
            return switch (source.kind()) {
                case PANEL -> words.t("proceedings.source.programme");
                case NOTE -> words.t("panel.note");
                case SEGMENT ->
                    words.t(
                            "proceedings.source.part",
                            MeetingSentences.title(
                                    words,
                                    panel.state().segments().stream()
                                            .filter(one -> one.id() == number)
                                            .findFirst()
                                            .orElseThrow()));
                case ENTRY -> entry(panel.state().entry(number));
                case TURN -> turn(panel.state().turn(number));
                case PANELLIST -> panellist(number).map(words::person).orElse("");
                case STATEMENT -> words.t("proceedings.source.statement", source.number(), source.paragraph());
                case UNDELIVERED -> words.t("proceedings.source.undelivered", source.number(), source.paragraph());
                case CORRECTION -> words.t("proceedings.source.correction", source.number());
            };
        }

        /** Where it can be looked up; null when it has no page of its own. */
        public @Nullable String address(Source source) {
            String here = "/panels/" + panel.panel().id();
            return switch (source.kind()) {
                case PANEL, PANELLIST, SEGMENT -> here;
                case NOTE -> here + "/concept-note";
                case ENTRY ->
                    turnOf(source)
                            .map(turn -> here + "/afterwards#turn-" + turn)
                            .orElse(here + "/afterwards");
                case TURN -> here + "/afterwards#turn-" + source.number();
                case STATEMENT, UNDELIVERED -> here + "/statements/" + source.number();
                case CORRECTION -> null;
            };
        }

        private Optional<Integer> turnOf(Source source) {
            return Optional.ofNullable(
                    panel.state().entry((int) source.number()).turn());
        }

        /** Who has the floor in a turn. */
        public String name(Turn turn) {
            String code = turn.who().delegation();
            return code != null
                    ? delegation(code)
                    : panellist(Objects.requireNonNullElse(turn.who().ref(), 0))
                            .map(one -> words.entered(one.name()))
                            .orElse("");
        }

        public String delegation(String code) {
            Delegation known = named.get(code);
            return known == null ? code : words.name(known.names());
        }

        private String entry(Entry entry) {
            String name = delegation(entry.asked().delegation());
            Integer turn = entry.turn();
            return turn == null ? name : at(name, panel.state().turn(turn));
        }

        private String turn(Turn turn) {
            return at(name(turn), turn);
        }

        private String at(String name, Turn turn) {
            PanelState state = panel.state();
            String told = words.t(
                    "proceedings.source.turn",
                    name,
                    PaperWords.time(turn.at(), panel.panel().head().place()),
                    MeetingSentences.title(
                            words,
                            state.segments().stream()
                                    .filter(one -> one.id() == turn.segment())
                                    .findFirst()
                                    .orElseThrow()));
            return chapters.of(turn)
                    .filter(Chapter::isInside)
                    .map(chapter -> words.t("proceedings.source.chapter", told, chapter.position()))
                    .orElse(told);
        }

        private Optional<Panellist> panellist(int number) {
            return panel.state().panellists().stream()
                    .filter(one -> one.id() == number)
                    .findFirst();
        }
    }
}
