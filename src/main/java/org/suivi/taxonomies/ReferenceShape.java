package org.suivi.taxonomies;

import java.util.List;
import org.suivi.shared.LocalizedText;

/**
 * What the form of a reference list has to ask.
 *
 * @param isCoded whether a person gives a new entry its code
 * @param isNamed whether its entries have names of their own
 * @param canMerge whether there can be doubles
 * @param categories of which a new entry takes one
 */
public record ReferenceShape(
        String list, boolean isCoded, boolean isNamed, boolean canMerge, List<Choice> categories, List<Field> fields) {

    /** The category of an entry; one that is no longer offered has its code only. */
    public Choice category(String code) {
        return categories.stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseGet(() -> new Choice(code, LocalizedText.EMPTY));
    }

    /**
     * One field that only this list has.
     *
     * @param choices empty where a person writes freely
     */
    public record Field(String name, boolean isNeeded, List<Choice> choices) {}

    /** A value to choose; without a name where the program has a word for it. */
    public record Choice(String code, LocalizedText name) {}
}
