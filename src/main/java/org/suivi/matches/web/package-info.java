/** The pages of matches: what fits a need or an offer, proposals and their answers, and the desk's round and unmet needs. */
@NullMarked
package org.suivi.matches.web;

import org.jspecify.annotations.NullMarked;
