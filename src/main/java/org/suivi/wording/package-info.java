/** The words of a text in six languages: cut, folded and stemmed, beside the words as they stand, with a small lexicon to English. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.suivi.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
