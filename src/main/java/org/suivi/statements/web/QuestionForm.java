package org.suivi.statements.web;

import org.jspecify.annotations.Nullable;
import org.suivi.panels.Seat;
import org.suivi.shared.Refused;
import org.suivi.statements.Questions;

/** What a form of the pages of questions holds: one that is asked, routed or answered. */
record QuestionForm(
        @Nullable String step,
        @Nullable Long question,
        @Nullable String text,
        @Nullable Integer panellist,
        @Nullable String label) {

    void carryOut(Questions questions, Seat seat) {
        switch (String.valueOf(step)) {
            case "ask" -> questions.ask(seat, text == null ? "" : text, panellist);
            case "route" -> questions.route(seat, number(), panellist, label == null ? "" : label);
            case "answer" -> questions.answer(seat, number(), true);
            case "reopen" -> questions.answer(seat, number(), false);
            default -> throw new Refused("panel.command.unreadable");
        }
    }

    private long number() {
        if (question == null) {
            throw new Refused("panel.command.unreadable");
        }
        return question;
    }
}
