package org.suivi.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.suivi.panels.Entry;
import org.suivi.panels.EntryState;
import org.suivi.panels.Panellist;
import org.suivi.panels.Seat;
import org.suivi.panels.SeatRole;
import org.suivi.panels.Standing;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.statements.BoothTerms;
import org.suivi.statements.DeliveryMark;
import org.suivi.statements.Question;
import org.suivi.statements.Questions;
import org.suivi.statements.Shown;
import org.suivi.statements.Statements;

/** What is read and asked beside the panels. Nobody is given words: the texts are of the Universal Declaration, and say so. */
@Component
class StatementStory {

    private static final int IN_THE_BOOTHS = 4;
    private static final List<Language> LANGUAGES = List.of(Language.values());

    private final Statements statements;
    private final Questions questions;
    private final BoothTerms terms;

    StatementStory(Statements statements, Questions questions, BoothTerms terms) {
        this.statements = statements;
        this.questions = questions;
        this.terms = terms;
    }

    /** Before the panel begins, because nobody asks after its end. */
    void ask(long panel) {
        Seat seat = secretariat(panel);
        List<Panellist> podium = statements.now(seat).standing().state().panellists();
        Integer first = podium.isEmpty()
                ? null
                : (Integer) podium.get(podium.size() - 1).id();
        questions.ask(seat, "What did the mechanism need most in its first year?", first);
        questions.ask(seat, "How is civil society heard when recommendations are grouped?", null);
        questions.ask(seat, "How is the work of the mechanism paid for?", null);
        List<Question> asked = questions.seenBy(seat);
        questions.route(seat, asked.get(asked.size() - 1).id(), first, "Setting up a mechanism");
        questions.route(seat, asked.get(0).id(), first, "Setting up a mechanism");
    }

    /** The panel that is over: texts of some who spoke, one that was not delivered, and one question answered. */
    void afterwards(long panel) {
        Seat seat = secretariat(panel);
        Standing now = statements.now(seat).standing();
        List<Entry> heard = with(now, EntryState.DELIVERED);
        for (int nth = 0; nth < Math.min(LANGUAGES.size(), heard.size()); nth++) {
            give(seat, heard.get(nth), LANGUAGES.get(nth));
            settle(seat, heard.get(nth), DeliveryMark.CHECK, Shown.AFTER);
        }
        with(now, EntryState.PASSED).stream().findFirst().ifPresent(absent -> {
            Seat own = new Seat(
                    panel, SeatRole.DELEGATE, 0, "Suivi", absent.asked().delegation());
            give(own, absent, Language.EN);
            statements.post(own, absent.id());
        });
        questions.seenBy(seat).stream()
                .filter(question -> !question.label().isEmpty())
                .findFirst()
                .ifPresent(question -> questions.answer(seat, question.id(), true));
    }

    /** The panel that runs: what the booths have before them for the next speakers. */
    void meanwhile(long panel) {
        Seat seat = secretariat(panel);
        List<Entry> next = statements.now(seat).standing().next(IN_THE_BOOTHS);
        for (int nth = 0; nth < next.size(); nth++) {
            give(seat, next.get(nth), LANGUAGES.get(nth));
            give(seat, next.get(nth), Language.EN);
            settle(seat, next.get(nth), nth % 2 == 0 ? DeliveryMark.VERBATIM : DeliveryMark.CHECK, Shown.TURN);
        }
    }

    /** As resolutions of the Council have it. */
    void term() {
        terms.add(
                Actor.suivi(null),
                new LocalizedText(Map.of(
                        Language.EN, "national mechanism for implementation, reporting and follow-up",
                        Language.FR, "mécanisme national d’application, d’établissement de rapports et de suivi",
                        Language.ES, "mecanismo nacional de aplicación, presentación de informes y seguimiento",
                        Language.RU,
                                "национальный механизм осуществления, представления докладов и последующих действий",
                        Language.AR, "آلية وطنية للتنفيذ والإبلاغ والمتابعة",
                        Language.ZH, "国家执行、报告和后续落实机制")));
    }

    private static Seat secretariat(long panel) {
        return new Seat(panel, SeatRole.SECRETARIAT, 0, "Suivi", null);
    }

    private static List<Entry> with(Standing now, EntryState state) {
        return now.state().lists().stream()
                .flatMap(list -> now.state().ordered(list.id()).stream())
                .filter(entry -> entry.state() == state)
                .toList();
    }

    private void settle(Seat seat, Entry entry, DeliveryMark mark, Shown shown) {
        statements.settle(seat, entry.id(), new Statements.Settled(mark, shown, "", null));
    }

    private void give(Seat seat, Entry entry, Language language) {
        String name = "declaration-" + language.code() + ".txt";
        try (InputStream file = new ClassPathResource("demonstration/" + name).getInputStream()) {
            statements.give(seat, new Statements.Upload(entry.id(), language, name, file.readAllBytes(), true));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
