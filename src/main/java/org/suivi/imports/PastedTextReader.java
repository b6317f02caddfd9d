package org.suivi.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.suivi.wording.TextLanguage;

/**
 * Text copied out of a Working Group report: numbered paragraphs over one or many lines, lead-in paragraphs that say the
 * position, and what the page printed around them.
 */
final class PastedTextReader implements RecommendationReader {

    private static final Pattern NUMBERED =
            Pattern.compile("(?U)^\\s*(\\d{1,3})[.-](\\d{1,3})\\.?\\s*(?=[\\p{L}\\[“\"«(])");
    private static final Pattern SINGLE = Pattern.compile("(?U)^\\s*(\\d{1,3})\\.\\s+(?=[\\p{L}\\[“\"«])");
    private static final Pattern FURNITURE = Pattern.compile("^\\s*(?:A/HRC/\\S+|GE\\.\\d\\d-\\d+.*|\\d{1,3})\\s*$");
    private static final Pattern NOTED = Pattern.compile(
            "(?iU)\\b(?:noted|not (?:enjoy|support)|did not enjoy|pris note|prend note|pas l.(?:appui|adhésion)|toma(?:do)? nota|no cuentan|no gozan|отклон|принят\\p{L}* к сведению|لا تحظى|لم تحظ|[أا]ُ?ح[اي]ط\\p{L}* .*علم)|注意到|(?:未|没有|不)[^，。]{0,40}支持");
    private static final Pattern SUPPORTED = Pattern.compile(
            "(?iU)\\b(?:enjoy the support|enjoyed the support|accepted|recueillent l.(?:appui|adhésion)|recueilli l.(?:appui|adhésion)|bénéfici\\p{L}+ de l.appui|cuentan con el apoyo|gozan del apoyo|han recibido el apoyo|apoya|поддерж|تحظى|حظيت|[أا]يد)|支持|接受");

    private final String text;
    private final ReadingChoices choices;

    PastedTextReader(String text, ReadingChoices choices) {
        this.text = text;
        this.choices = choices;
    }

    /** A paragraph: its first line's number and its text, lines joined. */
    private record Paragraph(int line, StringBuilder text, boolean lead) {}

    static boolean looksLikeParagraphs(String text) {
        return text.lines().filter(line -> NUMBERED.matcher(line).find()).count() >= 1;
    }

    @Override
    public void read(RowConsumer consumer) {
        ReadPosition position = null;
        for (Paragraph paragraph : paragraphs(consumer)) {
            String written = paragraph.text().toString().strip();
            if (paragraph.lead()) {
                position = positionOf(written);
                consumer.rejected(new RejectedRow(paragraph.line(), "import.row.lead-paragraph", List.of(), written));
            } else {
                readParagraph(paragraph.line(), written, position, consumer);
            }
        }
        consumer.finished();
    }

    private void readParagraph(int line, String written, @Nullable ReadPosition position, RowConsumer consumer) {
        Draft draft = new Draft(line, written);
        draft.body = "UPR";
        if (position != null) {
            draft.position = position;
            draft.repairs.add(RepairCode.POSITION_FROM_LEAD, "position", position.paragraph() + "", position.label());
        }
        if (choices.language() == null) {
            draft.repairs.add(RepairCode.LANGUAGE_GUESSED, "language", "", TextLanguage.guess(text));
        }
        DraftText.addOfficial(draft, choices.languageOr(TextLanguage.guess(text)), written);
        choices.complete(draft);
        if (draft.hasText()) {
            consumer.read(draft.finish());
        } else {
            consumer.rejected(new RejectedRow(line, "import.row.no-text", List.of(), written));
        }
    }

    private @Nullable ReadPosition positionOf(String lead) {
        Matcher number = SINGLE.matcher(lead);
        String paragraph = number.find() ? number.group(1) : null;
        if (NOTED.matcher(lead).find()) {
            return new ReadPosition(ReadPosition.NOTED, choices.symbol(), paragraph);
        }
        return SUPPORTED.matcher(lead).find()
                ? new ReadPosition(ReadPosition.SUPPORTED, choices.symbol(), paragraph)
                : null;
    }

    private List<Paragraph> paragraphs(RowConsumer consumer) {
        boolean numbered = looksLikeParagraphs(text);
        List<Paragraph> paragraphs = new ArrayList<>();
        int number = 0;
        boolean afterBlank = true;
        for (String line : text.split("\\r\\n|\\r|\\n", -1)) {
            number++;
            if (line.isBlank()) {
                afterBlank = true;
            } else if (FURNITURE.matcher(line).matches()) {
                consumer.rejected(new RejectedRow(number, "import.row.page-furniture", List.of(), line));
            } else {
                addLine(paragraphs, number, line, numbered, afterBlank);
                afterBlank = false;
            }
        }
        return paragraphs;
    }

    private static void addLine(
            List<Paragraph> paragraphs, int number, String line, boolean numbered, boolean afterBlank) {
        boolean opens = NUMBERED.matcher(line).find() || SINGLE.matcher(line).find();
        Paragraph last = paragraphs.isEmpty() ? null : paragraphs.get(paragraphs.size() - 1);
        boolean closed = last != null && last.text().toString().strip().matches("(?s).*[;；؛]");
        if (last == null || opens || (!numbered && (afterBlank || closed))) {
            boolean lead = numbered && !NUMBERED.matcher(line).find();
            paragraphs.add(new Paragraph(number, new StringBuilder(line.strip()), lead));
        } else {
            boolean joined = last.text().toString().matches("(?s).*\\p{L}[-‑]");
            last.text().append(joined ? "" : " ").append(line.strip());
        }
    }
}
