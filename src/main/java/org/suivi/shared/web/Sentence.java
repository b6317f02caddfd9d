package org.suivi.shared.web;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.suivi.shared.LocalizedText;

/** A sentence of the program around names that people entered: a name in another language is marked as one, as in "shown". */
final class Sentence implements Content {

    /** Where a borrowed name goes, in letters that no language has. */
    private static final Pattern PLACE = Pattern.compile("\uE000(\\d)\uE001");

    private final String text;
    private final List<LocalizedText.Shown> borrowed = new ArrayList<>();

    Sentence(Screen screen, String key, Object... arguments) {
        this.text = screen.t(
                key,
                Stream.of(arguments)
                        .map(each -> each instanceof LocalizedText name ? place(name.in(screen.language())) : each)
                        .toArray());
    }

    private String place(LocalizedText.@Nullable Shown name) {
        if (name == null || !name.isFallback()) {
            return name == null ? "" : name.text();
        }
        borrowed.add(name);
        return "\uE000" + (borrowed.size() - 1) + "\uE001";
    }

    @Override
    public void writeTo(TemplateOutput output) {
        Matcher places = PLACE.matcher(text);
        int written = 0;
        while (places.find()) {
            int which = Integer.parseInt(places.group(1));
            if (which < borrowed.size()) {
                output.writeUserContent(text.substring(written, places.start()));
                write(borrowed.get(which), output);
                written = places.end();
            }
        }
        output.writeUserContent(text.substring(written));
    }

    private static void write(LocalizedText.Shown name, TemplateOutput output) {
        String language = name.language().code();
        output.writeContent("<span lang=\"" + language + "\" dir=\"auto\">");
        output.writeUserContent(name.text());
        output.writeContent("</span> <span class=\"in-other\" lang=\"" + language + "\" dir=\""
                + name.language().direction() + "\">");
        output.writeUserContent(name.language().ownName());
        output.writeContent("</span>");
    }
}
