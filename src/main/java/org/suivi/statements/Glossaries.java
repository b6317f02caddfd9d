package org.suivi.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.suivi.mechanisms.Mechanism;
import org.suivi.mechanisms.Mechanisms;
import org.suivi.panels.Category;
import org.suivi.panels.ConceptNote;
import org.suivi.panels.Delegation;
import org.suivi.panels.Delegations;
import org.suivi.panels.Entry;
import org.suivi.panels.EntryState;
import org.suivi.panels.Groups;
import org.suivi.panels.PanelPreparing;
import org.suivi.panels.PanelState;
import org.suivi.panels.Segment;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.web.Messages;
import org.suivi.taxonomies.Taxonomies;
import org.suivi.taxonomies.Term;

/**
 * Puts the glossary of a panel together from what is known in six languages: the terms of the booths themselves, who asks for the floor and for whom, who sits at the
 * podium, the parts of the programme, the words of the meeting, and the terms of the reference data that its texts speak of.
 */
@Service
@Transactional(readOnly = true)
public class Glossaries {

    private static final List<String> OF_THE_MEETING = List.of(
            "panel.note",
            "panel.queue",
            "panel.point-of-order",
            "panel.right-of-reply",
            "statement.mark.verbatim",
            "statement.mark.check");

    private final BoothTerms own;
    private final Delegations delegations;
    private final PanelPreparing preparing;
    private final Taxonomies taxonomies;
    private final Mechanisms mechanisms;
    private final Messages messages;

    Glossaries(
            BoothTerms own,
            Delegations delegations,
            PanelPreparing preparing,
            Taxonomies taxonomies,
            Mechanisms mechanisms,
            Messages messages) {
        this.own = own;
        this.delegations = delegations;
        this.preparing = preparing;
        this.taxonomies = taxonomies;
        this.mechanisms = mechanisms;
        this.messages = messages;
    }

    /** From what one seat may read; parts without rows are left out. */
    public Glossary of(StatementsNow now) {
        PanelState state = now.standing().state();
        return new Glossary(Stream.of(
                        new Glossary.Part(
                                "statement.terms",
                                alone(own.all().stream().map(BoothTerm::words).toList())),
                        new Glossary.Part("panel.delegations", delegations(state)),
                        new Glossary.Part("panel.group.known", groups(state)),
                        new Glossary.Part("panel.panellists", podium(state)),
                        new Glossary.Part("panel.programme", alone(programme(state))),
                        new Glossary.Part("statement.glossary.meeting", alone(meeting())),
                        new Glossary.Part("statement.glossary.terms", alone(terms(now))))
                .filter(part -> !part.rows().isEmpty())
                .toList());
    }

    private static List<Glossary.Row> alone(List<LocalizedText> words) {
        return words.stream().map(one -> new Glossary.Row("", one)).toList();
    }

    private List<Glossary.Row> delegations(PanelState state) {
        Map<String, Delegation> known = delegations.all();
        return alone(requests(state)
                .flatMap(entry -> Optional.ofNullable(known.get(entry.asked().delegation())).stream())
                .distinct()
                .map(Delegation::names)
                .toList());
    }

    private static Stream<Entry> requests(PanelState state) {
        return state.lists().stream()
                .flatMap(list -> state.entries(list.id()).stream())
                .filter(entry -> entry.state() != EntryState.WITHDRAWN);
    }

    private List<Glossary.Row> groups(PanelState state) {
        return alone(requests(state)
                .flatMap(entry -> entry.asked().onBehalfOf().stream())
                .distinct()
                .map(name -> LocalizedText.inEach(language -> Groups.form(name, language)
                        .map(form -> said(language, "panel.on-behalf.of").replace("{0}", form))
                        .orElse(language == Language.EN ? name : "")))
                .toList());
    }

    private static List<Glossary.Row> podium(PanelState state) {
        return state.panellists().stream()
                .map(one -> new Glossary.Row(one.name(), one.function()))
                .toList();
    }

    private List<LocalizedText> programme(PanelState state) {
        return state.segments().stream()
                .map(Segment::plan)
                .map(plan -> plan.title().isEmpty()
                        ? message("panel.kind." + plan.kind().code())
                        : plan.title())
                .distinct()
                .toList();
    }

    private List<LocalizedText> meeting() {
        return Stream.concat(
                        OF_THE_MEETING.stream(),
                        Category.OF_THE_FLOOR.stream()
                                .filter(one -> one != Category.OTHER)
                                .map(one -> "panel.category." + one.code()))
                .map(this::message)
                .toList();
    }

    private LocalizedText message(String key) {
        return LocalizedText.inEach(language -> said(language, key));
    }

    private String said(Language language, String key) {
        return messages.text(language, key);
    }

    private List<LocalizedText> terms(StatementsNow now) {
        var spoken = new TermsInText();
        ConceptNote note = preparing.note(now.standing().panel().id()).note();
        spoken.add(now.standing().panel().head().title());
        Stream.of(note.mandate(), note.objectives(), note.format(), note.outcome())
                .forEach(spoken::add);
        now.statements().values().stream()
                .flatMap(statement -> statement.versions().stream())
                .forEach(version -> spoken.add(version.language(), version.text()));
        return spoken.of(known());
    }

    private List<LocalizedText> known() {
        List<LocalizedText> known = new ArrayList<>();
        mechanisms.directory().mechanisms().stream().map(Mechanism::name).forEach(known::add);
        var vocabulary = taxonomies.vocabulary();
        vocabulary.taxonomies(null).stream()
                .flatMap(taxonomy -> vocabulary.termsOf(taxonomy).stream())
                .map(Term::name)
                .forEach(known::add);
        return known;
    }
}
