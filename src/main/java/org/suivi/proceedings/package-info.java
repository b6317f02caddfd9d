/**
 * What remains of a panel discussion: the speakers' paragraph in the form of the Council's reports, the drafts of summary and report,
 * the chapters of the recording, and the figures. All of it follows from the journal of the panel; what people add keeps its source
 * beside it. Words that were said come in through {@link org.suivi.panels.SpokenWords}, when a module offers them.
 */
@ApplicationModule(allowedDependencies = {"shared", "identity", "exports", "panels"})
@NullMarked
package org.suivi.proceedings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
