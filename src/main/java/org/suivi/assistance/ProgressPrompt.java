package org.suivi.assistance;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.cooperation.Link;
import org.suivi.coordination.EvidenceFiles;
import org.suivi.coordination.Told;
import org.suivi.coordination.ToldOn;
import org.suivi.coordination.Updates;
import org.suivi.coordination.WriteUpdate;
import org.suivi.identity.PublicAddress;
import org.suivi.plans.Actions;
import org.suivi.plans.Delivery;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.NotFound;
import org.suivi.shared.Refused;
import org.suivi.shared.web.Messages;

/**
 * What the end of a project offers in a national system: a draft of an update with the project as evidence, which people write on, and
 * have cleared, or throw away. It changes no status.
 */
@Service
@Transactional
public class ProgressPrompt {

    private final ProjectSight sight;
    private final ProjectStore store;
    private final AssessedStore assessments;
    private final Updates updates;
    private final EvidenceFiles evidence;
    private final Actions actions;
    private final PublicAddress site;
    private final Messages messages;

    ProgressPrompt(
            ProjectSight sight,
            ProjectStore store,
            AssessedStore assessments,
            Updates updates,
            EvidenceFiles evidence,
            Actions actions,
            PublicAddress site,
            Messages messages) {
        this.sight = sight;
        this.store = store;
        this.assessments = assessments;
        this.updates = updates;
        this.evidence = evidence;
        this.actions = actions;
        this.site = site;
        this.messages = messages;
    }

    /**
     * Begins the draft.
     *
     * @param actor in the national system
     * @param system its code
     * @param on "recommendation" or "action"
     */
    public long draft(Actor actor, String system, long project, String on, long id) {
        ProjectReader reader = sight.of(actor);
        ProjectRecord record = store.find(reader, project);
        if (!reader.takesPart(record.project())) {
            throw new NotAllowed("problem.not-allowed");
        }
        if (!record.state().isOver()) {
            throw new Refused("house.move-not-allowed");
        }
        boolean isLinked = record.project().origin().links().stream().anyMatch(link -> isThis(link, system, on, id));
        if (!isLinked) {
            throw new NotFound("problem.not-found");
        }
        ToldOn told = on.equals("action") ? ToldOn.action(id) : ToldOn.recommendation(id);
        long update = updates.write(actor, new WriteUpdate(told, null, told(actor, record, told), false));
        String title = record.number() + " " + record.project().words().title().plain(Language.EN);
        evidence.addLink(actor, update, new EvidenceFiles.Label(title, day(record), ""), site.of(record.path()));
        return update;
    }

    private static boolean isThis(Link link, String system, String on, long id) {
        return link.id() == id && link.kind().equals(on) && link.system().equals(system);
    }

    /** What was received stands with what was done: what is still needed people say themselves. */
    private Told told(Actor actor, ProjectRecord record, ToldOn on) {
        return new Told(
                done(record),
                day(record),
                delivery(actor, on),
                LocalizedText.EMPTY,
                LocalizedText.EMPTY,
                LocalizedText.EMPTY);
    }

    /** As it stands now: that something was given is no reason to say more. */
    private Delivery delivery(Actor actor, ToldOn on) {
        Long action = on.action();
        Delivery stands = action != null
                ? actions.one(actor, action).delivery()
                : updates.lastTold(actor, on.id()).stream()
                        .map(update -> update.told().delivery())
                        .findFirst()
                        .orElse(Delivery.IN_PROGRESS);
        return stands.needsReason() ? Delivery.IN_PROGRESS : stands;
    }

    private LocalizedText done(ProjectRecord record) {
        LocalizedText title = record.project().words().title();
        LocalizedText results = assessments
                .of(record.id(), Phase.CLOSE, Side.RECIPIENT, record.project().recipient())
                .filter(each -> each.state().isSaid())
                .map(each -> each.said().results())
                .orElse(LocalizedText.EMPTY);
        Map<Language, String> texts = new LinkedHashMap<>();
        (results.isEmpty() ? title : results)
                .texts()
                .forEach((language, text) ->
                        texts.put(language, (results.isEmpty() ? "" : text + "\n\n") + received(record, language)));
        return new LocalizedText(texts);
    }

    private String received(ProjectRecord record, Language language) {
        String title = record.project().words().title().plain(language);
        return messages.text(language, "project.update-text", title, record.number());
    }

    private LocalDate day(ProjectRecord record) {
        LocalDate to = record.project().when().to();
        return to == null ? store.today() : to;
    }
}
