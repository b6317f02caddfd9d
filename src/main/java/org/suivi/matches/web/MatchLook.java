package org.suivi.matches.web;

import com.ibm.icu.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.suivi.matches.MatchList.Row;
import org.suivi.matches.MatchState;
import org.suivi.matching.Explanation;
import org.suivi.matching.Explanation.Contribution;
import org.suivi.matching.Explanation.Counterfactual;
import org.suivi.matching.Explanation.Missing;
import org.suivi.matching.Explanation.Passed;
import org.suivi.matching.Feature;
import org.suivi.matching.Field;
import org.suivi.shared.Language;
import org.suivi.shared.web.Screen;
import org.suivi.taxonomies.Term;
import org.suivi.taxonomies.Vocabulary;

/** Tells in sentences what the engine tells in codes, ids and numbers. */
public record MatchLook(Vocabulary vocabulary) {

    private static final String NO_REPLY = "NO_REPLY";

    /** The label of a term by its vocabulary and code. */
    public String term(Screen screen, String taxonomy, String code) {
        return vocabulary
                .term(taxonomy, code)
                .map(term -> screen.in(term.name()))
                .orElse(code);
    }

    /** A State that does not want to be named: of its group, if it is of one. */
    public String somebody(Screen screen, String region) {
        return region.isEmpty()
                ? screen.t("house.somebody-unnamed")
                : screen.t("house.somebody", term(screen, "un-regional-groups", region));
    }

    /** The reasons that somebody may give for a no. */
    public List<Term> reasons() {
        return vocabulary.choices("decline-reasons").stream()
                .filter(term -> !term.code().equals(NO_REPLY))
                .toList();
    }

    /** A reason as its reader may know it. */
    public String reason(Screen screen, String code) {
        return code.equals("UNABLE") ? screen.t("matches.unable") : term(screen, "decline-reasons", code);
    }

    /** "0.87", in the reader's digits. */
    public String score(Screen screen, double score) {
        NumberFormat format = NumberFormat.getInstance(screen.language().locale());
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format.format(score);
    }

    public String contribution(Screen screen, Contribution one) {
        String feature = feature(screen, one.feature());
        Double value = one.value();
        if (value == null) {
            return screen.t(one.isMet() ? "match.contribution.met" : "match.contribution.not-met", feature);
        }
        String sentence =
                screen.t("match.contribution.value", feature, score(screen, value), score(screen, one.weight()));
        String shared = one.ids().stream()
                .map(id -> shared(screen, one.feature(), id))
                .filter(label -> !label.isEmpty())
                .collect(Collectors.joining(" · "));
        return shared.isEmpty() ? sentence : sentence + " – " + shared;
    }

    /** A recommendation that both serve is not named: its number would tell whose it is. */
    private String shared(Screen screen, Feature feature, String id) {
        return switch (feature) {
            case THEME -> screen.in(vocabulary.label(Integer.parseInt(id)));
            case FUNCTION -> term(screen, "functions", id);
            case MODALITY -> term(screen, "modalities", id);
            case LANGUAGE -> language(id);
            case MECHANISM, CONTEXT, CAPACITY, TEXT, TRACK -> "";
        };
    }

    public String gate(Screen screen, Passed passed) {
        String languages = passed.ids().stream().map(MatchLook::language).collect(Collectors.joining(", "));
        String gate = screen.t("match.gate." + passed.gate().code().toLowerCase(Locale.ROOT));
        return languages.isEmpty() ? gate : gate + " (" + languages + ")";
    }

    public String outcome(Screen screen, Passed passed) {
        return screen.t("match.outcome." + code(passed.outcome()));
    }

    public String missing(Screen screen, Missing missing) {
        Field field = missing.field();
        if (field == null) {
            return screen.t(
                    missing.feature() == Feature.TRACK ? "match.missing.new-provider" : "match.missing.context");
        }
        String where = screen.t("match.field." + code(field)) + " " + screen.t("match.side." + code(missing.side()));
        return screen.t("match.missing.field", feature(screen, missing.feature()), where);
    }

    /** What would change the match most; empty where nothing would. */
    public String change(Screen screen, Explanation explanation) {
        Counterfactual change = explanation.counterfactual();
        if (change == null) {
            return "";
        }
        String id = Objects.requireNonNullElse(change.id(), "");
        String name = switch (change.what()) {
            case ACCEPT_LANGUAGE -> language(id);
            case ACCEPT_MODALITY -> term(screen, "modalities", id);
            case DROP_PREFERENCE, LINK_NEED, JOIN_WINDOWS, MORE_CAPACITY -> "";
        };
        return screen.t("match.change." + code(change.what()), score(screen, change.delta()), name);
    }

    private static String feature(Screen screen, Feature feature) {
        return screen.t("match.feature." + code(feature));
    }

    private static String language(String code) {
        return Language.of(code).map(Language::ownName).orElse(code);
    }

    /** Whether this offer is proposed for this need, or was agreed, so that it is not proposed again. */
    public boolean isProposed(List<Row> rows, long need, long offer) {
        return rows.stream()
                .map(Row::match)
                .filter(match -> match.state().isRunning()
                        || match.state() == MatchState.AGREED
                        || match.state() == MatchState.CONVERTED)
                .anyMatch(match ->
                        match.asker().need() == need && match.parts().get(0).offer() == offer);
    }

    /** As in message keys. */
    public static String code(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
