package org.suivi.indicators;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.io.IOException;
import java.io.InputStream;
import java.text.AttributedString;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The fonts that come with the program, so that a picture has the letters of all six languages on every machine. Not read before the
 * first picture is asked for.
 */
@Component
@Lazy
class ChartLetters {

    private static final float SIZE = 14;
    private static final FontRenderContext FINE = new FontRenderContext(null, true, true);

    private final List<Font> fonts = Stream.of(
                    "NotoSans-Regular.ttf", "NotoNaskhArabic-Regular.ttf", "NotoSansSC-Regular-GBK.ttf")
            .map(ChartLetters::read)
            .toList();

    private static Font read(String file) {
        try (InputStream in = Objects.requireNonNull(ChartLetters.class.getResourceAsStream("/fonts/" + file), file)) {
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(SIZE);
        } catch (IOException | FontFormatException broken) {
            throw new IllegalStateException(file, broken);
        }
    }

    /** A line in the direction of its first letter, with each letter from the first font that has it. */
    TextLayout line(String words) {
        var line = new AttributedString(words);
        int from = 0;
        while (from < words.length()) {
            Font font = fontOf(words.codePointAt(from));
            int to = from;
            while (to < words.length() && fontOf(words.codePointAt(to)).equals(font)) {
                to += Character.charCount(words.codePointAt(to));
            }
            line.addAttribute(TextAttribute.FONT, font, from, to);
            from = to;
        }
        return new TextLayout(line.getIterator(), FINE);
    }

    private Font fontOf(int letter) {
        return fonts.stream()
                .filter(font -> font.canDisplay(letter))
                .findFirst()
                .orElse(fonts.get(0));
    }
}
