/** The pages beside a panel: statements, the delegation's own text, the booths, the panellists and the questions to them. */
@NullMarked
package org.suivi.statements.web;

import org.jspecify.annotations.NullMarked;
