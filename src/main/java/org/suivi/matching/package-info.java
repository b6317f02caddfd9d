/**
 * Which offers, practices, projects and peers could meet a need, and the other way round: pure, deterministic and versioned, with
 * an explanation of each answer. It knows no database and no pages; it proposes, and people decide (docs/matching.md).
 */
@ApplicationModule(allowedDependencies = {"wording"})
@NullMarked
package org.suivi.matching;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
