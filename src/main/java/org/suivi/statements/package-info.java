/**
 * What is given to read and asked beside a panel: statements with their files, whether they fit the time limit, the page of each
 * interpreters' booth with its signals and its glossary, and questions to the panellists. The panel itself knows nothing of it; its pages show parts
 * of this module by address, and it hears of each command inside the command's transaction.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "wording", "files", "identity", "live", "taxonomies", "mechanisms", "panels"})
@NullMarked
package org.suivi.statements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
