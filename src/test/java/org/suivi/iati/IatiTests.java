package org.suivi.iati;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.suivi.iati.Activity.Agreed;
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
import org.suivi.shared.Refused;

/** Files of the IATI standard: what is written follows it, what is read is what was written, and hostile files open nothing. */
class IatiTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void whatIsWrittenFollowsTheOrderOfTheStandard() throws Exception {
        WrittenSchema.check(written(whole()));
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
        "only, 1.1.21",
        "letters, 1.3.13",
        "sector, 6.2.2",
        "shares, 2.1.1",
        "sum, 2.1.2",
        "single, 2.1.4",
        "nearly, 2.1.4",
        "share, 12.3.1",
        "unnamed, 2.2.1",
        "place, 3.7.1",
        "countries, 3.1.2",
        "party, schema",
        "nobody, 6.10.1",
        "start, 6.11.1",
        "pipeline, 6.12.1",
        "words, schema",
        "language, 4.1.1",
        "significance, 6.14.1",
        "budget, 7.5.3",
        "currency, 7.8.1",
        "backwards, 8.6.3",
        "period, 8.6.1",
        "worthless, 8.10.1",
        "transaction, 11.2.1",
        "valued, 11.2.2",
        "unheard, ActivityStatus:9",
        "updated, 11.1.1",
        "planned, 11.1.2",
        "real, 11.1.3",
        "begun, 11.1.4",
        "ended, 11.1.5"
    })
    void eachRuleIsBrokenByWhatItForbids(String what, String rule) {
        assertThat(Rules.broken(broken(what), TODAY)).contains(rule);
    }

    @ParameterizedTest
    @CsvSource({"D01, false", "D021, false", "B02a, false", "J01, false", "A03, true", "D022, true", "M01, true"})
    void typesOfAidAreThoseOfItsListWithThoseOfSouthernProviders(String aid, boolean isUnknown) {
        Activity read = ActivityReader.read(in(file("<default-aid-type code='" + aid + "'/>")))
                .get(0);
        assertThat(CodeLists.unknown(read).contains("AidType:" + aid)).isEqualTo(isUnknown);
        if (!isUnknown) {
            assertThat(new org.suivi.assistance.Stated.Codes("", aid, "", "", "")
                            .kept()
                            .aid())
                    .isEqualTo(aid);
        }
    }

    @Test
    void evenPartsMakeAWhole() {
        for (int parts = 1; parts < 8; parts++) {
            assertThat(ToldProject.shares(parts).stream().reduce(BigDecimal.ZERO, BigDecimal::add))
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
                "<iati-activities version='2.03'>&nbsp;</iati-activities>",
                "<iati-activities version='2.03'><iati-activity><title><narrative>l&rsquo;homme</narrative></title></iati-activity></iati-activities>",
                "<iati-activities version='2.03'><iati-activity><sector code='&nbsp;'/></iati-activity></iati-activities>",
                "<?xml version='1.0' encoding='X-UNHEARD'?><iati-activities version='2.03'/>",
                "no xml at all",
                ""
            })
    void hostileAndOtherFilesAreRefused(String file) {
        assertThatThrownBy(() -> ActivityReader.read(in(file))).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "UTF-16"})
    void wordsAreReadInTheEncodingOfTheFileAndOutOfSectionsThatQuoteThem(String encoding) throws Exception {
        String file = "<?xml version='1.0' encoding='" + encoding + "'?>"
                + file("<title><narrative>Été <![CDATA[<des> juges]]> &amp; &#233;</narrative></title>");
        Activity read = ActivityReader.read(new ByteArrayInputStream(file.getBytes(encoding)))
                .get(0);
        assertThat(read.title().plain(Language.EN)).isEqualTo("Été <des> juges & é");
    }

    @Test
    void aFileThatIsNotInTheEncodingItSaysIsRefused() {
        byte[] latin = file("<title><narrative>Été</narrative></title>").getBytes(StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> ActivityReader.read(new ByteArrayInputStream(latin)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("iati.broken");
    }

    @Test
    void anActivityWithThousandsOfPaymentsComesInAndAFileOfNothingButPartsDoesNot() {
        String payment = "<transaction><transaction-type code='3'/><transaction-date iso-date='2026-01-01'/>"
                + "<value currency='USD'>1</value></transaction><location/>";
        assertThat(ActivityReader.read(in(file(payment.repeat(3_000)))).get(0).amounts())
                .hasSize(3_000);
        String two = "<iati-activities version='2.03'><iati-activity>" + "<location/>".repeat(499_999)
                + "</iati-activity><iati-activity><location/><location/></iati-activity></iati-activities>";
        assertThatThrownBy(() -> ActivityReader.read(in(two)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("iati.too-long");
    }

    private static String file(String parts) {
        return "<iati-activities version='2.03'><iati-activity>" + parts + "</iati-activity></iati-activities>";
    }

    @Test
    void aTextWithoutALanguageIsNoticedAndOneOfTheActivityIsEnough() {
        String file = "<iati-activities version='2.03'><iati-activity%s><title><narrative>Judges</narrative></title>"
                + "</iati-activity></iati-activities>";
        assertThat(ActivityReader.read(in(file.formatted(""))).get(0).more().noticed())
                .containsExactly("4.1.1");
        Activity french =
                ActivityReader.read(in(file.formatted(" xml:lang='fr'"))).get(0);
        assertThat(french.more().noticed()).isEmpty();
        assertThat(french.title().exactly(Language.FR)).isEqualTo("Judges");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <other-identifier ref='7' type='A1'><owner-org/></other-identifier> | 6.8.1
            <other-identifier ref='7' type='A1'><owner-org ref='A/B'/></other-identifier> | 1.11.13
            <transaction><provider-org/></transaction> | 6.9.1
            <transaction><provider-org ref='A&amp;B'/></transaction> | 1.10.13
            <planned-disbursement><receiver-org ref='A?B'/></planned-disbursement> | 1.15.13
            <planned-disbursement><value>5</value></planned-disbursement> | 7.8.1
            <planned-disbursement><period-start iso-date='2026-02-01'/><period-end iso-date='2026-01-01'/></planned-disbursement> | 8.6.3
            <transaction><sector vocabulary='99' code='A'/></transaction> | 2.2.1
            <policy-marker vocabulary='99' code='A'/> | 6.13.1
            <capital-spend percentage='100.1'/> | 12.2.1
            <sector code='15160' percentage='100%'/> | 12.4.1
            <contact-info><person-name><narrative>Somebody</narrative></person-name></contact-info> | 4.1.1
            <result aggregation-status='1'><indicator measure='5'><baseline value='some'/></indicator></result> | 8.5.1
            <result><indicator measure='1'><baseline/></indicator></result> | 8.8.1
            <result><indicator measure='2'><period><target/></period></indicator></result> | 8.9.1
            <result><indicator measure='3'><period><actual/></period></indicator></result> | 8.10.1
            <result><reference code='A'/><indicator measure='5'><reference code='B'/></indicator></result> | 8.11.1
            """)
    void whatIsNotKeptOfAReportMayBreakARuleToo(String part, String rule) {
        Activity read = ActivityReader.read(in(file(part))).get(0);
        assertThat(read.more().noticed()).containsExactly(rule);
        assertThat(Rules.broken(read, TODAY)).contains(rule);
    }

    @Test
    void anAmountIsInTheCurrencyOfTheActivityWhereItTellsNone() {
        String amounts =
                "<budget><period-start iso-date='2026-01-01'/><period-end iso-date='2026-12-31'/><value>5</value>"
                        + "</budget><transaction><transaction-type code='3'/><transaction-date iso-date='2026-01-01'/>"
                        + "<value currency='CHF'>7</value></transaction>";
        String file = file(amounts).replace("<iati-activity>", "<iati-activity default-currency='USD'>");
        Activity read = ActivityReader.read(in(file)).get(0);
        assertThat(read.amounts()).extracting(Amount::currency).containsExactly("USD", "CHF");
        assertThat(Rules.broken(read, TODAY)).doesNotContain("7.8.1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            <sector code='15160'/><recipient-country code='LI'/> | - | - | -
            - | <sector code='15160'/><recipient-country code='LI'/> | <sector code='15130'/><recipient-region code='998'/> | -
            - | <sector code='15160'/><recipient-country code='LI'/> | - | 3.7.2 6.7.2
            - | - | - | 3.7.1 6.2.2
            <sector code='15160'/><recipient-country code='LI'/> | <sector code='15160'/><recipient-country code='LI'/> | - | 3.6.2 6.6.2
            """)
    void aSectorAndAPlaceAreToldOfTheActivityOrOfEachTransaction(
            String whole, String first, String second, String broken) {
        String transaction = "<transaction><transaction-type code='3'/><transaction-date iso-date='2026-01-01'/>"
                + "<value currency='USD'>1</value>%s</transaction>";
        String parts = Stream.of(first, second)
                .map(each -> transaction.formatted(each == null ? "" : each))
                .collect(Collectors.joining());
        Activity read = ActivityReader.read(in(file((whole == null ? "" : whole) + parts)))
                .get(0);
        assertThat(Rules.broken(read, TODAY))
                .filteredOn(rule -> rule.matches("[36]\\.[267]\\..*"))
                .containsExactlyElementsOf(broken == null ? List.of() : List.of(broken.split(" ")));
        boolean isAnywhere = whole != null || first != null;
        assertThat(read.sectorsOfAll().stream().anyMatch(sector -> sector.code().equals("15160")))
                .isEqualTo(isAnywhere);
        assertThat(read.placesOfAll().contains("LI")).isEqualTo(isAnywhere);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-5", "100.5"})
    void aPartOfNothingOrOfMoreThanTheWholeBreaksARule(String percentage) {
        Activity odd = ActivityReader.read(in(file("<recipient-country code='LI' percentage='" + percentage + "'/>")))
                .get(0);
        assertThat(Rules.broken(odd, TODAY)).contains("12.1.1");
    }

    @Test
    void whatXmlCannotHoldIsLeftOut() throws Exception {
        Activity odd = with(whole(), LocalizedText.of(Language.EN, "Judges \u0001 <&> \uD83D\uDE00"));
        assertThat(ActivityReader.read(in(written(odd))).get(0).title().plain(Language.EN))
                .isEqualTo("Judges  <&> \uD83D\uDE00");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/[1]/x?y=[2], https://a.example/%5B1%5D/x?y=%5B2%5D",
        "https://a.example/100%/%zz/%41, https://a.example/100%25/%25zz/%41",
        "https://a.example/#a#b#c, https://a.example/#a%23b%23c",
        "https://[x, https://%5Bx",
        "https://exämple.org/{ü}|ق, https://exämple.org/{ü}|ق"
    })
    void anAddressOfAnyFormIsOneThatTheSchemaTakes(String pasted, String address) throws Exception {
        var document =
                new Document(pasted, "text/html", LocalizedText.of(Language.EN, "It"), List.of("A08"), List.of("en"));
        String written = written(with(whole(), List.of(document)));
        WrittenSchema.check(written);
        assertThat(ActivityReader.read(in(written)).get(0).more().documents())
                .extracting(Document::address)
                .containsExactly(address);
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
                List.of(
                        new Other("A9", "UNSDCF-3"),
                        new Other("A9", "TCC-NED-000004"),
                        new Other(ActivityReader.PARENT, "XM-DAC-41114-8"),
                        new Other(ActivityReader.CHILD, "XM-DAC-41114-91"),
                        new Other(ActivityReader.RELATED, "XM-DAC-41114-9")),
                "2",
                Map.of(1, LocalDate.of(2026, 1, 1), 2, LocalDate.of(2026, 2, 1), 3, LocalDate.of(2027, 1, 1)),
                List.of(new Share("CH", null)),
                List.of(),
                List.of(
                        new Sector("1", "15160", new BigDecimal("100"), LocalizedText.EMPTY),
                        new Sector("99", "4-torture", new BigDecimal("100"), LocalizedText.of(Language.EN, "Torture"))),
                List.of(
                        new Tag("2", "16", LocalizedText.EMPTY),
                        new Tag("3", "16.3", LocalizedText.EMPTY),
                        new Tag("99", "functions/TRAINING_OFFICIALS", LocalizedText.of(Language.EN, "Training"))),
                new Stated("8", "D02", "10", "110", "5"),
                List.of(
                        new Amount(
                                "",
                                LocalDate.of(2026, 1, 1),
                                LocalDate.of(2026, 12, 31),
                                new BigDecimal("20000.50"),
                                "CHF",
                                Purpose.UNTOLD),
                        new Amount(
                                "3",
                                LocalDate.of(2026, 2, 1),
                                null,
                                new BigDecimal("5000"),
                                "CHF",
                                new Purpose(LocalDate.of(2026, 1, 31), List.of(), List.of()))),
                more(),
                Activity.Marks.NONE);
    }

    private static Activity.More more() {
        LocalDate from = LocalDate.of(2026, 1, 1);
        LocalDate to = LocalDate.of(2026, 11, 1);
        LocalizedText title = LocalizedText.of(Language.EN, "It came in time");
        return new Activity.More(
                List.of(new Marker("1", "1", "2"), new Marker("1", "11", "0")),
                List.of(new Document(
                        "https://suivi.example/mou.pdf?a=1&b=2",
                        "application/pdf",
                        LocalizedText.of(Language.FR, "Accord"),
                        List.of("A09"),
                        List.of("fr"))),
                List.of(new Result(
                        "2",
                        title,
                        List.of(
                                new Indicator("4", title, from, to, "3.4", LocalizedText.EMPTY),
                                new Indicator(
                                        "5", title, from, to, "", LocalizedText.of(Language.AR, "دُرّب القضاة"))))),
                new Agreed("TCC-MAT-000871", "0.867", from, from.plusDays(20)),
                Set.of());
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
                from.amounts(),
                from.more(),
                from.marks());
    }

    private static Activity with(Activity from, List<Document> documents) {
        return new Activity(
                from.identifier(),
                from.updated(),
                from.reporting(),
                from.title(),
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
                from.amounts(),
                new Activity.More(
                        from.more().markers(),
                        documents,
                        from.more().results(),
                        from.more().agreed(),
                        Set.of()),
                from.marks());
    }

    private static Activity broken(String what) {
        Activity from = whole();
        String identifier = switch (what) {
            case "identifier" -> "XM-DAC-41313";
            case "prefix" -> "TCC-7";
            case "only" -> "XM-DAC-41313-";
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
            case "nearly" -> List.of(new Sector("1", "15160", new BigDecimal("99.995"), LocalizedText.EMPTY));
            case "share" ->
                List.of(
                        new Sector("1", "15160", new BigDecimal(130), LocalizedText.EMPTY),
                        new Sector("1", "15130", new BigDecimal(-30), LocalizedText.EMPTY));
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
                what.equals("pipeline") ? "1" : what.equals("unheard") ? "9" : from.status(),
                dates,
                countries,
                from.regions(),
                sectors,
                from.tags(),
                from.stated(),
                amounts(what),
                new Activity.More(
                        what.equals("significance") ? List.of(new Marker("1", "1", "")) : List.of(),
                        List.of(),
                        results(what),
                        null,
                        what.equals("language") ? Set.of("4.1.1") : Set.of()),
                from.marks());
    }

    private static List<Result> results(String what) {
        LocalizedText title = LocalizedText.of(Language.EN, "It came in time");
        return switch (what) {
            case "period" ->
                List.of(new Result(
                        "2",
                        title,
                        List.of(new Indicator("5", title, TODAY, TODAY.minusDays(1), "", LocalizedText.EMPTY))));
            case "worthless" ->
                List.of(new Result(
                        "2", title, List.of(new Indicator("4", title, TODAY, TODAY, "", LocalizedText.EMPTY))));
            default -> List.of();
        };
    }

    private static List<Amount> amounts(String what) {
        BigDecimal value = new BigDecimal(10);
        return switch (what) {
            case "budget" -> List.of(new Amount("", TODAY, TODAY.plusYears(2), value, "EUR", Purpose.UNTOLD));
            case "currency" -> List.of(new Amount("", TODAY, TODAY.plusYears(1), value, "", Purpose.UNTOLD));
            case "backwards" -> List.of(new Amount("", TODAY, TODAY.minusDays(1), value, "EUR", Purpose.UNTOLD));
            case "transaction" -> List.of(new Amount("3", TODAY.plusDays(1), null, value, "EUR", Purpose.UNTOLD));
            case "valued" ->
                List.of(new Amount(
                        "3", TODAY, null, value, "EUR", new Purpose(TODAY.plusDays(1), List.of(), List.of())));
            default -> List.of();
        };
    }
}
