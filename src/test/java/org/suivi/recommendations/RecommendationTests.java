package org.suivi.recommendations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.suivi.shared.Actor;
import org.suivi.shared.Language;
import org.suivi.shared.LocalizedText;
import org.suivi.shared.NotAllowed;
import org.suivi.shared.Permission;
import org.suivi.shared.Refused;
import org.suivi.shared.Visibility;

class RecommendationTests {

    private static final PositionTaken PENDING = new PositionTaken(Position.PENDING, null, null, null, null);
    private static final PositionTaken NOTED = new PositionTaken(
            Position.NOTED, LocalDate.of(2020, 3, 12), "A study comes first.", "A/HRC/43/15/Add.1", "4");
    private static final Set<Integer> FIVE = Set.of(1, 2, 3, 4, 5);
    private static final PlainWords NO_WORDS = new PlainWords(LocalizedText.EMPTY, LocalizedText.EMPTY);

    private final Actor secretariat =
            actor(Permission.READ_PUBLISHED, Permission.READ, Permission.READ_RESTRICTED, Permission.EDIT_RECORDS);

    @Test
    void aPositionIsChangedWithTheOneBeforeKeptInTheEvent() {
        Recommendation recommendation = ofThePeerReview(Visibility.PUBLIC);

        PositionChanged changed = recommendation.take(secretariat, NOTED).orElseThrow();

        assertThat(changed.before()).isEqualTo(PENDING);
        assertThat(changed.after()).isEqualTo(NOTED);
        assertThat(recommendation.position()).isEqualTo(NOTED);
        assertThat(changed.verb()).isEqualTo("position-changed");
    }

    @Test
    void takingTheSamePositionAgainIsNoChange() {
        assertThat(ofThePeerReview(Visibility.PUBLIC).take(secretariat, PENDING))
                .isEmpty();
    }

    @Test
    void aTreatyBodysRecommendationHasNoPosition() {
        Recommendation ofACommittee =
                new Recommendation(7, false, 0, PositionTaken.notApplicable(), NO_WORDS, null, Visibility.PUBLIC);

        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> ofACommittee.take(secretariat, NOTED))
                .satisfies(
                        refused -> assertThat(refused.code()).isEqualTo("recommendation.position.not-applicable-here"));
        assertThat(ofACommittee.take(secretariat, PositionTaken.notApplicable()))
                .isEmpty();
    }

    @Test
    void aPeerReviewsRecommendationCannotLoseItsPosition() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> ofThePeerReview(Visibility.PUBLIC).take(secretariat, PositionTaken.notApplicable()));
    }

    @Test
    void onlyThoseWhoMayEditChangeAnything() {
        Actor reader = actor(Permission.READ_PUBLISHED, Permission.READ);

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> ofThePeerReview(Visibility.PUBLIC).take(reader, NOTED));
    }

    @Test
    void whatAnActorMayNotSeeItMayNotChange() {
        Actor editorOfThePublished = actor(Permission.READ_PUBLISHED, Permission.EDIT_RECORDS);

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> ofThePeerReview(Visibility.RESTRICTED).take(editorOfThePublished, NOTED));
    }

    @Test
    void onlyACategoryOfActionThatIsOfferedCanBeChosen() {
        Recommendation recommendation = ofThePeerReview(Visibility.PUBLIC);

        assertThat(recommendation.categorize(secretariat, 5, FIVE)).isPresent();
        assertThat(recommendation.categorize(secretariat, null, FIVE)).isPresent();
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> recommendation.categorize(secretariat, 6, FIVE));
    }

    @Test
    void plainWordsStandBesideTheTextInSeveralLanguages() {
        Recommendation recommendation = ofThePeerReview(Visibility.PUBLIC);
        var words = new PlainWords(
                LocalizedText.of(Language.EN, "Join the treaty against torture")
                        .with(Language.AR, "الانضمام إلى اتفاقية مناهضة التعذيب"),
                LocalizedText.EMPTY);

        Redescribed changed = recommendation.describe(secretariat, words).orElseThrow();

        assertThat(changed.before()).isEqualTo(NO_WORDS);
        assertThat(recommendation.plainWords()).isEqualTo(words);
    }

    private static Recommendation ofThePeerReview(Visibility visibility) {
        return new Recommendation(1, true, 0, PENDING, NO_WORDS, null, visibility);
    }

    private static Actor actor(Permission... permissions) {
        Set<Permission> all = EnumSet.noneOf(Permission.class);
        all.addAll(Set.of(permissions));
        return new Actor(1, "Ana Petrova", "secretariat", null, 1, all);
    }
}
