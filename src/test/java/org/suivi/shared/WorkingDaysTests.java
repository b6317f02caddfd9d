package org.suivi.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingDaysTests {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @Test
    void weekendsDoNotCount() {
        assertThat(WorkingDays.after(FRIDAY, 5, Set.of())).isEqualTo(LocalDate.of(2026, 11, 27));
    }

    @Test
    void holidaysDoNotCount() {
        assertThat(WorkingDays.after(FRIDAY, 1, Set.of(LocalDate.of(2026, 11, 23))))
                .isEqualTo(LocalDate.of(2026, 11, 24));
    }
}
