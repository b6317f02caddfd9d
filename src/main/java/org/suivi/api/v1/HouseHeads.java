package org.suivi.api.v1;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.suivi.cooperation.HouseList;
import org.suivi.cooperation.HouseRecord;
import org.suivi.cooperation.HouseRow;
import org.suivi.cooperation.Link;
import org.suivi.cooperation.RunningClock;
import org.suivi.cooperation.StateEvent;
import org.suivi.cooperation.TextStatus;
import org.suivi.cooperation.Translated;
import org.suivi.cooperation.Translations;
import org.suivi.identity.PublicAddress;
import org.suivi.parties.Parties;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.taxonomies.Taxonomies;

/** What a program reads of every record of the clearing house, whatever it says. */
@Component
class HouseHeads {

    private final HouseList list;
    private final Translations translations;
    private final Parties parties;
    private final Taxonomies taxonomies;
    private final PublicAddress site;

    HouseHeads(HouseList list, Translations translations, Parties parties, Taxonomies taxonomies, PublicAddress site) {
        this.list = list;
        this.translations = translations;
        this.parties = parties;
        this.taxonomies = taxonomies;
        this.site = site;
    }

    /** The columns of its list, what is kept beside its words, and what keys in them stand for. */
    record Head(HouseJson listed, KeptJson kept, HouseWords words) {}

    /**
     * What is kept of a record beside what it says.
     *
     * @param level who sees it
     * @param version it grows with every change, so that the tag of the answer is another one too
     * @param opened when it first was open to all it is meant for
     * @param sourceLanguage the one it was written in, whose words are the ones that hold
     * @param translations the other languages it is there in
     * @param way how it came to its state; only its owner and the desk read it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record KeptJson(
            String level,
            int version,
            Instant created,
            Instant updated,
            @Nullable Instant opened,
            String sourceLanguage,
            List<TranslationJson> translations,
            List<WayStepJson> way) {}

    /**
     * How the words in a language came about.
     *
     * @param status machine, human or official; left out where nobody said it
     * @param missing how many texts of the original are not there in it
     * @param isOld whether the original was changed since
     * @param by who translated last; only its owner and the desk are told
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TranslationJson(
            String language,
            @Nullable String status,
            int missing,
            boolean isOld,
            @Nullable String by,
            @Nullable Instant at) {

        static List<TranslationJson> of(Translated translated, boolean seesPeople) {
            return translated.lines().stream()
                    .filter(Translated.Line::isThere)
                    .map(line -> of(line, seesPeople))
                    .toList();
        }

        private static TranslationJson of(Translated.Line line, boolean seesPeople) {
            TextStatus status = line.status();
            return new TranslationJson(
                    line.language().code(),
                    status == null ? null : status.code(),
                    line.missing(),
                    line.isOld(),
                    seesPeople ? line.by() : null,
                    line.at());
        }
    }

    /** One step on its way, with the code and the words that were given for it. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WayStepJson(
            String to,
            Instant at,
            String by,
            @Nullable String reason,
            @Nullable String note) {

        static WayStepJson of(StateEvent event) {
            return new WayStepJson(event.to(), event.at(), event.actor(), event.reason(), event.note());
        }
    }

    /** By when something must happen. */
    record HouseClockJson(String code, LocalDate due) {

        static HouseClockJson of(RunningClock clock) {
            return new HouseClockJson(clock.code(), clock.due());
        }
    }

    /**
     * A recommendation or an action of a plan, by its name in its national system, and in what way it belongs here.
     *
     * @param called how people cite it; left out of actions
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HouseLinkJson(
            String kind,
            String system,
            String name,
            @Nullable Map<String, String> called,
            Map<String, String> text,
            String relation) {

        static List<HouseLinkJson> of(List<Link> links) {
            return links.stream()
                    .map(link -> new HouseLinkJson(
                            link.kind(),
                            link.system(),
                            link.name(),
                            called(link),
                            ByCode.of(link.text()),
                            link.relation().code()))
                    .toList();
        }

        static @Nullable Map<String, String> called(Link link) {
            Link.Cited cited = link.cited();
            return cited == null ? null : ByCode.of(cited.called());
        }
    }

    Head of(Actor actor, HouseRecord record, List<StateEvent> way) {
        HouseRow row = Optional.ofNullable(
                        list.among(actor, record.entity(), List.of(record.id())).get(record.id()))
                .orElseThrow(() -> new NotFound("problem.not-found"));
        Translations.Seen seen = translations.of(actor, record.entity(), record.id());
        HouseWords words = new HouseWords(parties.all(), taxonomies.vocabulary(), site);
        var kept = new KeptJson(
                record.level().code(),
                record.version(),
                record.times().written(),
                record.times().updated(),
                record.times().opened(),
                seen.translated().source().code(),
                TranslationJson.of(seen.translated(), seen.seesPeople()),
                way.stream().map(WayStepJson::of).toList());
        return new Head(HouseJson.of(row, site.of(row.path()), words.vocabulary()), kept, words);
    }
}
