package org.suivi.demonstration;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.suivi.assessments.AssessmentFiles;
import org.suivi.assessments.AssessmentFilter;
import org.suivi.assessments.AssessmentList;
import org.suivi.assessments.Assessments;
import org.suivi.assessments.AssessorKind;
import org.suivi.assessments.Confidence;
import org.suivi.assessments.DraftAssessment;
import org.suivi.assessments.Evidence;
import org.suivi.assessments.Finding;
import org.suivi.assessments.GradeScales;
import org.suivi.assessments.GradeScales.Scale;
import org.suivi.assessments.RecordGrade;
import org.suivi.assessments.Result;
import org.suivi.database.SystemScope;
import org.suivi.identity.NationalSystem;
import org.suivi.identity.Role;
import org.suivi.recommendations.Brief;
import org.suivi.shared.Actor;
import org.suivi.shared.LocalizedText;

/** Lets the assessors of Exampleland speak: they agree, contradict each other, change their mind and sometimes know nothing. */
@Component
@Order(4)
class AssessedTexts implements Chapter {

    private static final Logger log = LoggerFactory.getLogger(AssessedTexts.class);
    private static final List<Result> OF_STATE = List.of(
            Result.SUBSTANTIAL,
            Result.IMPLEMENTED,
            Result.LIMITED,
            Result.IMPLEMENTED,
            Result.NO_INFORMATION,
            Result.SUBSTANTIAL);
    private static final List<Result> OF_NHRI = List.of(
            Result.LIMITED,
            Result.IMPLEMENTED,
            Result.REGRESSED,
            Result.NO_PROGRESS,
            Result.LIMITED,
            Result.SUBSTANTIAL);
    private static final List<Result> OF_CIVIL_SOCIETY =
            List.of(Result.NO_PROGRESS, Result.SUBSTANTIAL, Result.REGRESSED, Result.LIMITED, Result.NO_INFORMATION);
    private static final LocalizedText REASONS = Cast.names(
            "The people concerned were asked, and the figures of the last years compared with what they said.",
            "Les personnes concernées ont été interrogées, et les chiffres des dernières années comparés à leurs réponses.",
            "Se preguntó a las personas afectadas y se compararon las cifras de los últimos años con sus respuestas.",
            "Были опрошены те, кого это касается, и данные последних лет сопоставлены с их ответами.",
            "سُئل المعنيون، وقورنت أرقام السنوات الأخيرة بما قالوه.",
            "询问了有关人员，并将近年数据与其所述作了比较。");

    private static final String REPORT =
            "Annual report of an invented institution of Exampleland: nothing in it happened.\n";

    /** How many years ago the assessors of Exampleland began. */
    private static final int ROUNDS = 2;

    private final Assessments assessments;
    private final AssessmentFiles files;
    private final AssessmentList list;
    private final GradeScales scales;
    private final Players players;
    private final EarlierDays days;
    private final Clock clock;

    AssessedTexts(
            Assessments assessments,
            AssessmentFiles files,
            AssessmentList list,
            GradeScales scales,
            Players players,
            EarlierDays days,
            Clock clock) {
        this.assessments = assessments;
        this.files = files;
        this.list = list;
        this.scales = scales;
        this.players = players;
        this.days = days;
        this.clock = clock;
    }

    @Override
    public void tell(NationalSystem system) {
        SystemScope.in(system.id(), () -> {
            List<Brief> reviews = unassessed(system, AssessorKind.STATE, "UPR");
            Actor secretariat = players.as(system, Role.SECRETARIAT).get(0);
            Actor nhri = players.as(system, Role.NHRI).get(0);
            List<Actor> civilSociety = players.as(system, Role.CIVIL_SOCIETY);
            for (int round = ROUNDS; round >= 0; round--) {
                for (int i = 0; i < reviews.size(); i++) {
                    var turn = new Turn(reviews.get(i).id(), i, round, dayOf(round, i));
                    publish(secretariat, turn, OF_STATE, i % 6 != 5);
                    publish(nhri, turn, OF_NHRI, i % 3 != 1);
                    publish(civilSociety.get(0), turn, OF_CIVIL_SOCIETY, i % 2 == 0);
                    publish(civilSociety.get(civilSociety.size() - 1), turn.next(), OF_CIVIL_SOCIETY, i % 4 == 1);
                }
            }
            changeMinds(nhri, civilSociety.get(0), reviews);
            grade(secretariat, system);
            log.info("Demonstration: assessments of {} recommendations", reviews.size());
            return reviews.size();
        });
    }

    /** Some are superseded, one is approved and not published, one is still a draft. */
    private void changeMinds(Actor nhri, Actor civilSociety, List<Brief> reviews) {
        for (int i = 0; i < Math.min(reviews.size(), 9); i += 3) {
            publish(nhri, new Turn(reviews.get(i).id(), i + 1, 0, today()), OF_NHRI, true);
        }
        if (reviews.size() > 3) {
            assessments.draft(nhri, finding(reviews.get(1).id(), Result.SUBSTANTIAL, 1));
            long agreed = assessments.draft(civilSociety, finding(reviews.get(3).id(), Result.REGRESSED, 3));
            assessments.approve(civilSociety, agreed);
        }
    }

    /**
     * When which recommendation is assessed.
     *
     * @param round how many years ago
     */
    private record Turn(long recommendation, int number, int round, LocalDate day) {

        Turn next() {
            return new Turn(recommendation, number + 1, round, day);
        }
    }

    /** Each year within ten months, so that every month has something new. */
    private LocalDate dayOf(int round, int number) {
        return today().minusDays(round * 365L + number * 13L % 300);
    }

    /** Every second recommendation was assessed from the beginning, the others last year for the first time. */
    private void publish(Actor actor, Turn turn, List<Result> results, boolean speaks) {
        if (speaks && (turn.round() < ROUNDS || turn.number() % 2 == 0)) {
            Result result = results.get((turn.number() + turn.round() * 2) % results.size());
            days.on(turn.day(), () -> {
                long id = assessments.draft(actor, finding(turn.recommendation(), result, turn.number()));
                assessments.approve(actor, id);
                assessments.publish(actor, id);
            });
        }
    }

    private DraftAssessment finding(long recommendation, Result result, int turn) {
        LocalDate cutOff = today().minusDays(10 + turn * 97L % 1900);
        return new DraftAssessment(
                recommendation,
                0,
                new Finding(
                        result,
                        "Desk review and interviews",
                        "1." + turn % 3,
                        List.of(Confidence.values()).get(turn % 3),
                        cutOff,
                        REASONS,
                        List.of(
                                new Evidence(
                                        Evidence.Bearing.SUPPORTS,
                                        turn % 5 == 0 ? "Annual report.txt" : "Annual report",
                                        null,
                                        turn % 5 == 0 ? report() : null,
                                        cutOff.minusDays(20),
                                        "p. " + (turn + 4)),
                                new Evidence(
                                        Evidence.Bearing.CONTRADICTS,
                                        "Household survey",
                                        null,
                                        cutOff.minusDays(200),
                                        "para. " + (turn + 11)))));
    }

    /** The same content is kept once. */
    private String report() {
        return files.store(Actor.suivi(null), new ByteArrayInputStream(REPORT.getBytes(StandardCharsets.UTF_8)));
    }

    private void grade(Actor secretariat, NationalSystem system) {
        int turn = 0;
        for (Scale scale : scales.all()) {
            if (scale.isInUseOn(today())) {
                for (Brief brief : unassessed(system, AssessorKind.MECHANISM, scale.mechanism()).stream()
                        .limit(2)
                        .toList()) {
                    var given = scale.grades().get(turn % scale.grades().size());
                    LocalDate on = today().minusDays(120 + turn * 211L % 700);
                    String symbol = scale.mechanism() + "/C/XEX/FCO/" + (turn + 1);
                    var command = new RecordGrade(
                            brief.id(), 0, given.id(), symbol, String.valueOf(turn + 5), on, LocalizedText.EMPTY);
                    days.on(on.plusDays(21), () -> {
                        long id = assessments.draft(secretariat, command);
                        assessments.approve(secretariat, id);
                        assessments.publish(secretariat, id);
                    });
                    turn++;
                }
            }
        }
    }

    private List<Brief> unassessed(NationalSystem system, AssessorKind by, String mechanism) {
        AssessmentFilter missing =
                AssessmentFilter.of(Map.of("by", by.code(), "result", Result.NOT_ASSESSED, "mechanism", mechanism));
        return list.notAssessed(Actor.suivi(system.id()), missing).rows();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
