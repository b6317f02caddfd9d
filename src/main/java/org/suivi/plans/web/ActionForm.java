package org.suivi.plans.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suivi.plans.Action;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** An action as entered; recommendations come by their addresses, one in a line. */
@SuppressWarnings("MultipleNullnessAnnotations") // may be null as sent, must not be when saved
public record ActionForm(
        int version,
        @Nullable @NotNull Long theme,
        Map<String, String> title,
        Who who,
        When when,
        Money money,
        Notes notes,
        Serves serves) {

    public ActionForm {
        title = title == null ? Map.of() : title;
        who = who == null ? new Who(null, List.of()) : who;
        when = when == null ? new When(null, null) : when;
        money = money == null ? new Money(null, null, null, null) : money;
        notes = notes == null ? Notes.NONE : notes;
        serves = serves == null ? new Serves(null, List.of(), null, null, null) : serves;
    }

    public record Who(@Nullable Long lead, List<Long> supporting) {
        public Who {
            supporting = supporting == null ? List.of() : supporting;
        }
    }

    public record When(@Nullable LocalDate starts, @Nullable LocalDate ends) {}

    public record Money(
            @Nullable Long amount,
            @Nullable String currency,
            @Nullable String source,
            @Nullable Long gap) {}

    public record Notes(
            @Nullable String risks,
            @Nullable String remarks,
            @Nullable String assistance,
            @Nullable String verification) {

        static final Notes NONE = new Notes(null, null, null, null);
    }

    public record Serves(
            @Nullable String addresses,
            List<Long> asks,
            @Nullable String targets,
            @Nullable String strategy,
            @Nullable String rights) {
        public Serves {
            asks = asks == null ? List.of() : asks;
        }
    }

    static ActionForm of(Action action, List<String> addresses) {
        Action.Draft draft = action.draft();
        Action.Budget budget = draft.budget();
        return new ActionForm(
                action.version(),
                draft.theme(),
                draft.title().byCode(),
                new Who(action.lead(), draft.responsible().supporting()),
                new When(draft.dates().starts(), draft.dates().ends()),
                new Money(budget.amount(), budget.currency(), budget.source(), budget.gap()),
                new Notes(
                        draft.notes().risks(),
                        draft.notes().remarks(),
                        draft.notes().assistance(),
                        draft.notes().verification()),
                new Serves(
                        String.join("\n", addresses),
                        draft.serves().asks(),
                        String.join(", ", draft.serves().targets()),
                        draft.serves().strategy(),
                        draft.serves().rights()));
    }

    /** A new action under a theme, for recommendations that are known already. */
    static ActionForm forRecommendations(@Nullable Long theme, List<String> addresses) {
        return new ActionForm(
                0,
                theme,
                Map.of(),
                new Who(null, List.of()),
                new When(null, null),
                new Money(null, null, null, null),
                Notes.NONE,
                new Serves(String.join("\n", addresses), List.of(), null, null, null));
    }

    ActionForm onVersion(int other) {
        return new ActionForm(other, theme, title, who, when, money, notes, serves);
    }

    /** The last part of each address; a whole address from the browser does as well. */
    List<String> addresses() {
        return words(serves.addresses(), "[\\s,;]+")
                .map(address -> address.replaceFirst("^.*/r/", ""))
                .distinct()
                .toList();
    }

    Action.Draft toDraft(List<Long> recommendations) {
        String currency = Entered.line(money.currency());
        return new Action.Draft(
                Objects.requireNonNull(theme),
                LocalizedText.byCode(title),
                new Action.Responsible(who.lead(), who.supporting()),
                new Action.Dates(when.starts(), when.ends()),
                new Action.Budget(
                        money.amount(),
                        currency == null ? null : currency.toUpperCase(Locale.ROOT),
                        Entered.line(money.source()),
                        money.gap()),
                new Action.Notes(
                        Entered.line(notes.risks()),
                        Entered.line(notes.remarks()),
                        Entered.line(notes.assistance()),
                        Entered.line(notes.verification())),
                new Action.Serves(
                        recommendations,
                        serves.asks(),
                        words(serves.targets(), "[\\s,;]+").toList(),
                        Entered.line(serves.strategy()),
                        Entered.line(serves.rights())));
    }

    private static Stream<String> words(@Nullable String entered, String between) {
        return entered == null
                ? Stream.empty()
                : Arrays.stream(entered.split(between)).filter(word -> !word.isBlank());
    }

    public String titleIn(Language language) {
        return title.getOrDefault(language.code(), "");
    }
}
