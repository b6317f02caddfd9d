package org.suivi.iati;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suivi.iati.Activity.Description;
import org.suivi.iati.Activity.Other;
import org.suivi.iati.Activity.Period;
import org.suivi.iati.Activity.Reporting;
import org.suivi.iati.Activity.Sector;
import org.suivi.iati.Activity.Share;
import org.suivi.iati.Activity.Stated;
import org.suivi.iati.Activity.Tag;
import org.suivi.iati.Activity.Taking;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.Refused;

/** Files of the IATI standard: what is written follows it, what is read is what was written, and hostile files open nothing. */
class IatiTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void whatIsWrittenFollowsTheOrderOfTheStandard() throws Exception {
        Schema schema = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                .newSchema(IatiTests.class.getResource("/iati/activities-as-written.xsd"));
        schema.newValidator().validate(new StreamSource(new StringReader(written(whole()))));
        assertThat(Rules.broken(whole(), TODAY)).isEmpty();
    }

    @Test
    void whatIsReadIsWhatWasWritten() throws Exception {
        List<Activity> read = ActivityReader.read(in(written(whole())));
        assertThat(read).containsExactly(whole());
    }

    @ParameterizedTest
    @CsvSource({
        "identifier, 1.1.3",
        "prefix, 1.1.21",
        "letters, 1.3.13",
        "sector, 6.2.2",
        "shares, 2.1.1",
        "sum, 2.1.2",
        "single, 2.1.4",
        "unnamed, 2.2.1",
        "place, 3.7.1",
        "countries, 3.1.2",
        "party, schema",
        "nobody, 6.10.1",
        "start, 6.11.1",
        "pipeline, 6.12.1",
        "words, schema",
        "budget, 7.5.3",
        "updated, 11.1.1",
        "planned, 11.1.2",
        "real, 11.1.3",
        "begun, 11.1.4",
        "ended, 11.1.5"
    })
    void eachRuleIsBrokenByWhatItForbids(String what, String rule) {
        assertThat(Rules.broken(broken(what), TODAY)).contains(rule);
    }

    @Test
    void evenPartsMakeAWhole() {
        for (int parts = 1; parts < 8; parts++) {
            assertThat(PublishedActivities.shares(parts).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualByComparingTo("100");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><iati-activities version='2.03'>&e;</iati-activities>",
                "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]><iati-activities version='2.03'>&b;</iati-activities>",
                "<iati-activities version='1.05'/>",
                "<iati-organisations version='2.03'/>",
                "<iati-activities version='2.03'><iati-activity>",
                "no xml at all",
                ""
            })
    void hostileAndOtherFilesAreRefused(String file) {
        assertThatThrownBy(() -> ActivityReader.read(in(file))).isInstanceOf(Refused.class);
    }

    @Test
    void whatXmlCannotHoldIsLeftOut() throws Exception {
        Activity odd = with(whole(), LocalizedText.of(Language.EN, "Judges \u0001 <&> \uD83D\uDE00"));
        assertThat(ActivityReader.read(in(written(odd))).get(0).title().plain(Language.EN))
                .isEqualTo("Judges  <&> \uD83D\uDE00");
    }

    private static ByteArrayInputStream in(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String written(Activity activity) throws XMLStreamException {
        var out = new ByteArrayOutputStream();
        ActivityWriter.write(
                List.of(activity), Instant.parse("2026-11-22T08:00:00Z"), "https://suivi.example/vocabularies", out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Activity whole() {
        return new Activity(
                "XM-DAC-41313-TCC-PRJ-7",
                Instant.parse("2026-11-01T10:00:00Z"),
                new Reporting("XM-DAC-41313", "40", true, LocalizedText.of(Language.EN, "OHCHR")),
                LocalizedText.of(Language.EN, "Judges").with(Language.AR, "القضاة"),
                List.of(
                        new Description("1", LocalizedText.of(Language.EN, "Two trainers")),
                        new Description("2", LocalizedText.of(Language.EN, "A curriculum"))),
                List.of(
                        new Taking("2", "", "10", "", "", LocalizedText.of(Language.EN, "Testland")),
                        new Taking(
                                "4",
                                "XM-DAC-41114",
                                "40",
                                "41114",
                                "XM-DAC-41114-9",
                                LocalizedText.of(Language.EN, "UNDP"))),
                List.of(new Other("A9", "UNSDCF-3"), new Other(ActivityReader.RELATED, "XM-DAC-41114-9")),
                "2",
                Map.of(1, LocalDate.of(2026, 1, 1), 2, LocalDate.of(2026, 2, 1), 3, LocalDate.of(2027, 1, 1)),
                List.of(new Share("CH", null)),
                List.of(),
                List.of(
                        new Sector("1", "15160", new BigDecimal("100"), LocalizedText.EMPTY),
                        new Sector("99", "4-torture", new BigDecimal("100"), LocalizedText.of(Language.EN, "Torture"))),
                List.of(new Tag("functions/TRAINING_OFFICIALS", LocalizedText.of(Language.EN, "Training"))),
                new Stated("8", "D02"),
                List.of(),
                Activity.Marks.NONE);
    }

    private static Activity with(Activity from, LocalizedText title) {
        return new Activity(
                from.identifier(),
                from.updated(),
                from.reporting(),
                title,
                from.descriptions(),
                from.taking(),
                from.others(),
                from.status(),
                from.dates(),
                from.countries(),
                from.regions(),
                from.sectors(),
                from.tags(),
                from.stated(),
                from.budgets(),
                from.marks());
    }

    private static Activity broken(String what) {
        Activity from = whole();
        String identifier = switch (what) {
            case "identifier" -> "XM-DAC-41313";
            case "prefix" -> "TCC-7";
            case "letters" -> "XM-DAC-41313-7/8";
            default -> from.identifier();
        };
        Map<Integer, LocalDate> dates = switch (what) {
            case "start" -> Map.of(3, TODAY);
            case "planned" -> Map.of(1, TODAY, 3, TODAY.minusDays(1));
            case "real" -> Map.of(2, TODAY, 4, TODAY.minusDays(1));
            case "begun" -> Map.of(2, TODAY.plusDays(1));
            case "ended" -> Map.of(2, TODAY, 4, TODAY.plusDays(1));
            default -> from.dates();
        };
        List<Share> countries = switch (what) {
            case "place" -> List.of();
            case "countries" -> List.of(new Share("CH", new BigDecimal(50)), new Share("FR", new BigDecimal(40)));
            default -> from.countries();
        };
        List<Sector> sectors = switch (what) {
            case "sector" -> List.of();
            case "shares" ->
                List.of(
                        new Sector("1", "15160", null, LocalizedText.EMPTY),
                        new Sector("1", "15130", null, LocalizedText.EMPTY));
            case "sum" ->
                List.of(
                        new Sector("1", "15160", new BigDecimal(60), LocalizedText.EMPTY),
                        new Sector("1", "15130", new BigDecimal(60), LocalizedText.EMPTY));
            case "single" -> List.of(new Sector("1", "15160", new BigDecimal(50), LocalizedText.EMPTY));
            case "unnamed" -> List.of(new Sector("99", "4-torture", null, LocalizedText.EMPTY));
            default -> from.sectors();
        };
        return new Activity(
                identifier,
                what.equals("updated") ? Instant.parse("2027-01-01T00:00:00Z") : from.updated(),
                from.reporting(),
                what.equals("words") ? LocalizedText.EMPTY : from.title(),
                from.descriptions(),
                what.equals("party")
                        ? List.of()
                        : what.equals("nobody")
                                ? List.of(new Taking("2", "", "10", "", "", LocalizedText.EMPTY))
                                : from.taking(),
                from.others(),
                what.equals("pipeline") ? "1" : from.status(),
                dates,
                countries,
                from.regions(),
                sectors,
                from.tags(),
                from.stated(),
                what.equals("budget") ? List.of(new Period(TODAY, TODAY.plusYears(2))) : List.of(),
                from.marks());
    }
}
