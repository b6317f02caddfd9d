package org.suivi.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import org.suivi.shared.Actor;
import org.suivi.shared.Ref;
import org.suivi.shared.SealedWords;

/** Keeps words from readers of the log who do not answer for them; the entries and their hashes stay whole. */
@Component
final class Seals {

    private final List<SealedWords> sealed;

    Seals(List<SealedWords> sealed) {
        this.sealed = sealed;
    }

    /** For one reading: each thing is asked for once, however often it was changed. */
    UnaryOperator<AuditRow> forReader(Actor actor) {
        Map<SealedWords, Predicate<Ref>> answered = new HashMap<>();
        Map<Ref, Boolean> open = new HashMap<>();
        return row -> sealed.stream()
                .filter(words -> words.verbs().contains(row.verb()))
                .findFirst()
                .map(words -> answered.computeIfAbsent(words, unused -> words.openTo(actor)))
                .filter(answers -> !open.computeIfAbsent(row.about().ref(), answers::test))
                .map(unused -> row.sealed())
                .orElse(row);
    }
}
