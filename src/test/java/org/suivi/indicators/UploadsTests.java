package org.suivi.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.suivi.Cast;
import org.suivi.OnDatabase;
import org.suivi.database.SystemScope;
import org.suivi.identity.Role;
import org.suivi.imports.UnreadableFile;
import org.suivi.indicators.UploadPreview.Rejected;
import org.suivi.shared.Actor;
import org.suivi.shared.NotFound;
import org.suivi.shared.Refused;
import org.suivi.shared.Stale;

@OnDatabase
class UploadsTests {

    private static final String HEADING =
            "indicator,period,territory,disaggregation,value,missing,status,source,break,note\n";

    private final Indicators indicators;
    private final IndicatorValues values;
    private final Uploads uploads;
    private final ValueFiles files;
    private final Cast cast;

    @Autowired
    UploadUndo undo;

    @Autowired
    UploadsTests(Indicators indicators, IndicatorValues values, Uploads uploads, ValueFiles files, Cast cast) {
        this.indicators = indicators;
        this.values = values;
        this.uploads = uploads;
        this.files = files;
        this.cast = cast;
    }

    private <T> T here(Supplier<T> work) {
        return Objects.requireNonNull(SystemScope.in(cast.systemId(), work));
    }

    private Actor secretariat() {
        return cast.actor(Role.SECRETARIAT);
    }

    private Indicator indicator(String... namesElsewhere) {
        return here(() -> indicators.one(
                secretariat(), indicators.add(secretariat(), Examples.outcome("Uploaded", null, namesElsewhere))));
    }

    private long sample(String file, String state) {
        try (InputStream content = new ClassPathResource("indicators/" + file).getInputStream()) {
            return here(() -> uploads.receive(secretariat(), file, state, content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long text(Actor actor, String text) {
        return here(() -> uploads.receive(
                actor, "pasted", "QTA", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    private UploadPreview preview(long upload) {
        return here(() -> uploads.preview(secretariat(), upload));
    }

    private void apply(long upload, String stamp, @Nullable String why) {
        here(() -> {
            uploads.apply(secretariat(), upload, stamp, why);
            return true;
        });
    }

    private List<IndicatorValue> current(Indicator indicator) {
        return here(() -> values.current(secretariat(), indicator.id()));
    }

    @Test
    void theValuesOfAFileAreTakenBackAsAWholeAndWhatStoodBeforeHoldsAgain() {
        Indicator one = indicator();
        String code = one.description().code();
        taken(HEADING + code + ",2020,,,40,,final,Survey,,\n");
        long upload = taken(HEADING + code + ",2020,,,41,,final,Survey,,\n" + code + ",2021,,,43,,final,Survey,,\n");
        here(() -> {
            undo.undo(secretariat(), upload);
            return true;
        });
        assertThat(here(() -> values.current(secretariat(), one.id())))
                .extracting(
                        value -> value.measured().value(),
                        value -> value.measured().missing())
                .containsExactly(tuple(new BigDecimal("40"), null), tuple(null, MissingReason.WITHDRAWN));
        assertThatThrownBy(() -> here(() -> {
                    undo.undo(secretariat(), upload);
                    return true;
                }))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aValueThatWasCorrectedSinceKeepsItsFileFromBeingTakenBack() {
        Indicator one = indicator();
        String code = one.description().code();
        long upload = taken(HEADING + code + ",2020,,,40,,final,Survey,,\n");
        taken(HEADING + code + ",2020,,,41,,final,Survey,,\n");
        Upload first = here(() -> uploads.one(secretariat(), upload));
        assertThat(here(() -> undo.of(secretariat(), first)).blocks())
                .singleElement()
                .satisfies(block -> assertThat(block.isBaseline()).isFalse());
        assertThatThrownBy(() -> here(() -> {
                    undo.undo(secretariat(), upload);
                    return true;
                }))
                .isInstanceOf(Refused.class);
        assertThat(here(() -> values.current(secretariat(), one.id())))
                .extracting(value -> value.measured().value())
                .containsExactly(new BigDecimal("41"));
    }

    private long taken(String file) {
        long upload = text(secretariat(), file);
        apply(upload, preview(upload).stamp(), "A later survey");
        return upload;
    }

    @Test
    void theWorkbookOfTheWorldHealthOrganizationIsRead() {
        Indicator deaths = indicator("Maternal mortality ratio (per 100 000 live births) (SDG 3.1.1)");
        long upload = sample("who-gho-export.xlsx", "SVN");
        UploadPreview preview = preview(upload);
        assertThat(preview.layout()).isEqualTo("who");
        assertThat(preview.added())
                .extracting(one -> one.cell().period().code())
                .contains("2018", "2019", "2020");
        assertThat(preview.added()).allSatisfy(one -> {
            assertThat(one.indicator()).isEqualTo(deaths.id());
            assertThat(one.measured().value()).isPositive();
            assertThat(one.measured().note()).matches("\\d+ \\[\\d+-\\d+]");
        });
        assertThat(preview.otherStates()).isPositive();
        assertThat(preview.unknownSeries()).containsKey("Number of births (thousands)");
        apply(upload, preview.stamp(), null);
        assertThat(current(deaths)).hasSameSizeAs(preview.added());
        assertThat(preview(upload).unchanged()).isEqualTo(preview.added().size());
        assertThatThrownBy(() -> apply(upload, preview.stamp(), null)).isInstanceOf(Refused.class);
    }

    @Test
    void theTableOfTheWorldBankGivesOnlyTheYearsThatHaveFigures() {
        indicator("SE.ADT.LITR.FE.ZS");
        UploadPreview preview = preview(sample("world-bank-female-literacy.csv", "MAR"));
        assertThat(preview.layout()).isEqualTo("world-bank");
        assertThat(preview.added()).hasSize(8);
        assertThat(preview.added().get(0).measured().value()).isEqualTo(new BigDecimal("17.510000228882"));
        assertThat(preview.rejected()).isEmpty();
    }

    @Test
    void scoresOfTheRightsInitiativeComeBySexAndStandard() {
        indicator("Education/Core/score_wrt_global_best");
        UploadPreview preview = preview(sample("hrmi-esr-scores.csv", "SVN"));
        assertThat(preview.layout()).isEqualTo("hrmi-scores");
        assertThat(preview.added())
                .extracting(one -> one.cell().disaggregation().code())
                .contains("", "sex=female", "sex=male");
        assertThat(preview.unknownSeries()).containsKeys("Education/Core/score_wrt_immediate_duty");
    }

    @Test
    void groupsAtRiskKeepTheirNumbersAndAZeroIsAFigure() {
        indicator("arrest_atrisk");
        UploadPreview preview = preview(sample("hrmi-people-at-risk.csv", "GBR"));
        assertThat(preview.layout()).isEqualTo("hrmi-at-risk");
        assertThat(preview.added())
                .extracting(one -> one.cell().disaggregation().code())
                .contains("people=0", "people=1");
        assertThat(preview.added())
                .anyMatch(one -> BigDecimal.ZERO.equals(one.measured().value()));
    }

    @Test
    void nothingIsSupersededUnlessSomebodySaysSoAndWhy() {
        Indicator indicator = indicator();
        String code = indicator.description().code();
        take(HEADING + code + ",2019,,,70,,,Survey,,\n" + code + ",2020,,,71,,,Survey,,\n");
        long upload = text(
                secretariat(),
                HEADING + code + ",2019,,,70.0,,,Survey,,\n" + code + ",2020,,,72,,,Survey,,\n" + code
                        + ",2021,,,,suppressed,,Survey,,\n");
        UploadPreview preview = preview(upload);
        assertThat(preview.unchanged()).isEqualTo(1);
        assertThat(preview.corrected()).singleElement().satisfies(one -> {
            assertThat(Objects.requireNonNull(one.before()).measured().value()).isEqualTo(new BigDecimal("71"));
            assertThat(one.measured().status()).isEqualTo(ValueStatus.REVISED);
        });
        apply(upload, preview.stamp(), null);
        assertThat(current(indicator))
                .extracting(value -> value.measured().value())
                .containsExactly(new BigDecimal("70"), new BigDecimal("71"), null);
        long again = text(secretariat(), HEADING + code + ",2020,,,72,,,Survey,,\n");
        apply(again, preview(again).stamp(), "Census of 2021");
        assertThat(current(indicator))
                .extracting(value -> value.measured().value())
                .containsExactly(new BigDecimal("70"), new BigDecimal("72"), null);
        assertThat(here(() -> values.entries(secretariat(), indicator.id(), 1)).total())
                .isEqualTo(4);
    }

    private void take(String text) {
        long upload = text(secretariat(), text);
        apply(upload, preview(upload).stamp(), null);
    }

    @Test
    void eachRefusedRowSaysWhy() {
        Indicator indicator = indicator();
        String code = indicator.description().code();
        UploadPreview preview = preview(text(
                secretariat(),
                HEADING + code + ",2019,,,70,,,Survey,,\n"
                        + code + ",2019,,,71,,,Survey,,\n"
                        + code + ",someday,,,71,,,Survey,,\n"
                        + code + ",2020,,,n/a,,,Survey,,\n"
                        + code + ",2021,,,,,,Survey,,\n"
                        + code + ",2022,,,5,,guessed,Survey,,\n"
                        + code + ",2023,,sex,5,,,Survey,,\n"
                        + code + ",2024,,,5,,,,,\n"
                        + code + ",2025,,,5,suppressed,,Survey,,\n"
                        + "NOBODY,2019,,,5,,,Survey,,\n"));
        assertThat(preview.added()).hasSize(1);
        assertThat(preview.rejected())
                .extracting(Rejected::row, Rejected::why)
                .containsExactly(
                        tuple(3, "indicator.upload.twice"),
                        tuple(4, "indicator.value.period.wrong"),
                        tuple(5, "indicator.value.number.wrong"),
                        tuple(6, "indicator.value.number.wrong"),
                        tuple(7, "indicator.upload.word-unknown"),
                        tuple(8, "indicator.value.disaggregation.wrong"),
                        tuple(9, "indicator.value.source.wrong"),
                        tuple(10, "indicator.value.number-or-reason"));
        assertThat(preview.unknownSeries()).containsExactly(Map.entry("NOBODY", 1));
    }

    @Test
    void whatChangedAfterThePreviewIsShownAgainInsteadOfTakenIn() {
        Indicator indicator = indicator();
        String code = indicator.description().code();
        long upload = text(secretariat(), HEADING + code + ",2019,,,70,,,Survey,,\n");
        String seen = preview(upload).stamp();
        here(() -> values.enter(
                secretariat(),
                indicator.id(),
                Cell.of(Period.year(2019)),
                Measured.of("69", ValueStatus.FINAL, "Survey")));
        assertThatThrownBy(() -> apply(upload, seen, null)).isInstanceOf(Stale.class);
        assertThat(here(() -> uploads.one(secretariat(), upload)).applied()).isNull();
    }

    @Test
    void aFocalPointBringsValuesOfItsInstitutionOnlyAndSeesItsOwnUploadsOnly() {
        Actor focalPoint = cast.actor(Role.FOCAL_POINT);
        Indicator others = indicator();
        long upload = text(focalPoint, HEADING + others.description().code() + ",2019,,,70,,,Survey,,\n");
        assertThat(here(() -> uploads.preview(focalPoint, upload)).rejected())
                .extracting(Rejected::why)
                .containsExactly("indicator.value.not-yours");
        long secret = text(secretariat(), HEADING);
        assertThatThrownBy(() -> here(() -> uploads.one(focalPoint, secret))).isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\u0000\u0001\u0002",
                "no,heading,known\n1,2,3\n",
                "PK\u0003\u0004 is no archive",
                "\"never closed"
            })
    void aFileThatCannotBeReadIsRefusedWithItsReason(String content) {
        assertThatThrownBy(() -> text(secretariat(), content)).isInstanceOf(UnreadableFile.class);
    }

    @Test
    void whatGoesOutAsSdmxComesInAgain() {
        Indicator out = indicator();
        Indicator in = indicator(out.description().code().replace("T-", "S-"));
        String code = out.description().code();
        take(HEADING
                + code + ",2019,,,70,,final,Survey,,\n"
                + code + ",2020,North,sex=female;location=rural,71.5,,provisional,Survey,,\n"
                + code + ",2021,,region=delta,,suppressed,final,Survey,,\n"
                + code + ",2022-Q1,,age=0-17,72,,final,\"=Survey, \"\"new\"\"\",Another question,\n");
        var sdmx = new StringBuilder();
        here(() -> {
            files.writeSdmx(secretariat(), out.id(), "QTA", sdmx);
            return true;
        });
        assertThat(sdmx.toString().lines().findFirst().orElseThrow())
                .startsWith("DATAFLOW,INDICATOR,REF_AREA")
                .contains("TIME_PERIOD,OBS_VALUE,OBS_STATUS");
        take(sdmx.toString().replace(code, code.replace("T-", "S-")));
        assertThat(current(in))
                .extracting(IndicatorValue::cell)
                .isEqualTo(current(out).stream().map(IndicatorValue::cell).toList());
        assertThat(current(in))
                .extracting(
                        value -> value.measured().value(),
                        value -> value.measured().missing(),
                        value -> value.measured().status(),
                        value -> value.measured().breakNote())
                .isEqualTo(current(out).stream()
                        .map(value -> tuple(
                                value.measured().value(),
                                value.measured().missing(),
                                value.measured().status(),
                                value.measured().breakNote()))
                        .toList());
    }

    @Test
    void sdmxFiguresInThousandsAreTakenAsWhatTheyMean() {
        Indicator indicator = indicator();
        take("DATAFLOW,SERIES,REF_AREA,SEX,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MULT\nD,"
                + indicator.description().code() + ",QTA,_T,2019,2.5,A,3\n");
        assertThat(current(indicator))
                .extracting(value -> value.measured().value())
                .containsExactly(new BigDecimal("2500"));
    }

    @Test
    void theOwnTableGoesOutAndComesInWithoutADifference() {
        Indicator indicator = indicator();
        String code = indicator.description().code();
        take(HEADING + code + ",2019,North,sex=female,70,,provisional,+Survey,=New question,@note\n");
        var own = new StringBuilder();
        here(() -> {
            files.writeOwn(secretariat(), indicator.id(), own);
            return true;
        });
        assertThat(own).contains("'+Survey", "'=New question", "'@note");
        UploadPreview preview = preview(text(secretariat(), own.toString()));
        assertThat(preview.unchanged()).isEqualTo(1);
        assertThat(preview.isEmpty()).isTrue();
    }
}
