package org.suivi.iati;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.suivi.iati.Activity.Amount;
import org.suivi.iati.Activity.Description;
import org.suivi.iati.Activity.Document;
import org.suivi.iati.Activity.Indicator;
import org.suivi.iati.Activity.Marker;
import org.suivi.iati.Activity.Other;
import org.suivi.iati.Activity.Purpose;
import org.suivi.iati.Activity.Reporting;
import org.suivi.iati.Activity.Result;
import org.suivi.iati.Activity.Sector;
import org.suivi.iati.Activity.Share;
import org.suivi.iati.Activity.Stated;
import org.suivi.iati.Activity.Tag;
import org.suivi.iati.Activity.Taking;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;

/** Activities with every part filled, left out or odd, from the same numbers in every run: what breaks no rule, the schema takes. */
class GeneratedActivityTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final List<String> WORDS = List.of(
            "Judges",
            "]]> <&> \"'",
            "x \u0000\u0001\u001f\u007f\ufffe",
            "half \ud83d of \ud83d\ude00",
            "دُرّب القضاة",
            "法官\n\t第二行\r\n",
            "\u2028 <!-- <![CDATA[");
    private static final List<String> ADDRESSES = List.of(
            "https://a.example/[1]#a#b",
            "http://b.example/100%?x=a&y=<",
            "https://exämple.org/ق",
            "https://[x",
            "https://@");
    private static final List<String> IDENTIFIERS = List.of("A-1", "A & \"B\"", "XM-DAC-41114-9 ", "'<7>");

    private final Random random = new Random(203);

    /** How often in a hundred something is not as it has to be. */
    private int odd;

    @Test
    void whatBreaksNoRuleIsWrittenAsTheSchemaAsks() throws Exception {
        int told = 0;
        for (int i = 0; i < 2000; i++) {
            odd = i % 3;
            Activity activity = activity();
            if (Rules.broken(activity, TODAY).isEmpty()) {
                told++;
                String written = written(activity);
                WrittenSchema.check(written);
                Activity read = ActivityReader.read(new ByteArrayInputStream(written.getBytes(StandardCharsets.UTF_8)))
                        .get(0);
                assertThat(Rules.broken(read, TODAY)).isEmpty();
                assertThat(read.amounts())
                        .usingRecursiveComparison()
                        .withEqualsForType((one, other) -> one.compareTo(other) == 0, BigDecimal.class)
                        .isEqualTo(activity.amounts());
            }
        }
        assertThat(told).as("those that may be told").isBetween(500, 1900);
    }

    private static String written(Activity activity) throws Exception {
        var out = new ByteArrayOutputStream();
        ActivityWriter.write(
                List.of(activity), Instant.parse("2026-11-22T08:00:00Z"), "https://suivi.example/vocabularies", out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private Activity activity() {
        boolean isOfOne = random.nextBoolean();
        BigDecimal half = new BigDecimal("50.00");
        return new Activity(
                or("XM-DAC-41313-TCC-PRJ-" + random.nextInt(99), ""),
                or(Instant.parse("2026-11-01T10:00:00Z"), null),
                new Reporting(or("XM-DAC-41313", ""), or("40", ""), random.nextBoolean(), text()),
                text(),
                some(() -> new Description(of("1", "2", "3", "4"), text())),
                some(() -> new Taking(
                        or(of("1", "2", "3", "4"), ""),
                        of("XM-DAC-41114", ""),
                        of("40", "10", ""),
                        of("41114", ""),
                        of("A-1", ""),
                        text())),
                any(() -> new Other(of("A9", "A3", "related", "parent", "child"), or(any(IDENTIFIERS), ""))),
                or("2", "1"),
                dates(),
                isOfOne ? List.of(new Share("LI", null)) : List.of(new Share("LI", half), new Share("CH", half)),
                List.of(),
                sectors(half),
                any(() -> new Tag(
                        of("2", "3", "99"),
                        or(any(IDENTIFIERS), ""),
                        random.nextBoolean() ? text() : LocalizedText.EMPTY)),
                new Stated(of("1", "8", ""), of("D02", "D021", ""), of("10", ""), of("110", ""), of("5", "")),
                Stream.concat(any(this::line).stream(), any(this::payment).stream())
                        .toList(),
                more(),
                Activity.Marks.NONE);
    }

    private Activity.More more() {
        LocalDate day = TODAY.minusDays(random.nextInt(400));
        return new Activity.More(
                any(() -> new Marker("1", of("1", "3", "11"), or(of("0", "1", "2"), ""))),
                any(() -> new Document(
                        any(ADDRESSES), or("text/html", ""), text(), some(() -> of("A07", "A08")), any(() -> "ar"))),
                any(() -> new Result(
                        "2",
                        text(),
                        some(() -> random.nextBoolean()
                                ? new Indicator("4", text(), day, day, or("3.4", ""), LocalizedText.EMPTY)
                                : new Indicator("5", text(), day, or(day, day.minusDays(1)), "", text())))),
                random.nextBoolean() ? new Activity.Agreed("TCC-MAT-<1>", "0.8", or(day, null), day) : null,
                Set.of());
    }

    private List<Sector> sectors(BigDecimal half) {
        return random.nextBoolean()
                ? List.of(new Sector("1", "15160", or(null, half), LocalizedText.EMPTY))
                : List.of(
                        new Sector("1", "15160", new BigDecimal("100"), LocalizedText.EMPTY),
                        new Sector("99", "A", half, text()),
                        new Sector("99", "B", half, text()));
    }

    private Map<Integer, LocalDate> dates() {
        Map<Integer, LocalDate> dates = new HashMap<>();
        LocalDate from = TODAY.minusDays(random.nextInt(4000));
        if (random.nextBoolean()) {
            dates.put(1, from);
            dates.put(3, or(from.plusYears(9), from.minusDays(1)));
        }
        if (dates.isEmpty() || random.nextBoolean()) {
            dates.put(or(2, 3), from);
        }
        return dates;
    }

    private Amount line() {
        LocalDate from = TODAY.plusDays(random.nextInt(400));
        BigDecimal value = or(new BigDecimal("-0.10"), null);
        return new Amount("", from, or(from.plusYears(1), null), value, or("CHF", ""), Purpose.UNTOLD);
    }

    private Amount payment() {
        LocalDate from = TODAY.minusDays(random.nextInt(4000));
        var on = new Purpose(random.nextBoolean() ? null : from.minusDays(3), List.of(), List.of());
        return new Amount(of("2", "3", "4"), from, null, or(new BigDecimal("1E+9"), null), or("USD", ""), on);
    }

    private LocalizedText text() {
        Map<Language, String> texts = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            if (texts.isEmpty() ? or(true, false) : random.nextBoolean()) {
                texts.put(language, any(WORDS));
            }
        }
        return odd > 0 && random.nextInt(100) < odd ? LocalizedText.EMPTY : new LocalizedText(texts);
    }

    private <T> @Nullable T or(@Nullable T right, @Nullable T wrong) {
        return random.nextInt(100) < odd ? wrong : right;
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private String of(String... values) {
        return any(List.of(values));
    }

    private <T> List<T> some(Supplier<T> each) {
        return Stream.generate(each).limit(or(1 + random.nextInt(3), 0)).toList();
    }

    private <T> List<T> any(Supplier<T> each) {
        return Stream.generate(each).limit(random.nextInt(3)).toList();
    }
}
