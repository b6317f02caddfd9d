package org.suivi.plans;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.suivi.plans.SheetPreview.PlannedCell;
import org.suivi.shared.Language;
import org.suivi.shared.Refused;

/** The themes that the rows of a template name, and what is expected there: said on every row, kept once for the theme. */
final class SheetThemes {

    private final Language language;
    private final Map<String, PlanTheme> known = new HashMap<>();
    private final Map<String, String> expected = new HashMap<>();

    SheetThemes(List<PlanTheme> themes, Language language) {
        this.language = language;
        themes.forEach(theme ->
                theme.name().texts().values().forEach(name -> known.putIfAbsent(SheetNames.folded(name), theme)));
    }

    @Nullable
    PlanTheme find(String name) {
        return known.get(SheetNames.folded(name));
    }

    /** The change of what is expected that a row means; null where it means none, or where a row above said the same. */
    @Nullable
    PlannedCell expected(TemplateValues inFile, TemplateValues now, @Nullable SheetKey key) {
        Object name = inFile.get(TemplateColumn.THEME);
        Object said = inFile.get(TemplateColumn.EXPECTED_RESULT);
        boolean isLeft = key != null && key.wentOutAs(TemplateColumn.EXPECTED_RESULT, inFile);
        boolean isOfOtherTheme = said != null && said.equals(now.get(TemplateColumn.EXPECTED_RESULT));
        if (name == null || said == null || isLeft || isOfOtherTheme) {
            return null;
        }
        PlanTheme theme = find(name.toString());
        String here = theme == null
                ? ""
                : TemplateValues.clean(theme.draft().expectedResult().plain(language));
        if (said.equals(here)) {
            return null;
        }
        String before = expected.putIfAbsent(SheetNames.folded(name.toString()), said.toString());
        if (before != null) {
            if (!before.equals(said)) {
                throw new Refused("plan.sheet.wrong.expected-twice", name);
            }
            return null;
        }
        boolean isSafe = here.isEmpty() || (key != null && key.wentOutAs(TemplateColumn.EXPECTED_RESULT, now));
        return new PlannedCell(TemplateColumn.EXPECTED_RESULT, here, said.toString(), said, !isSafe);
    }
}
