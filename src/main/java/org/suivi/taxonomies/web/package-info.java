/** The pages of reference data for administrators, and of its own vocabularies for the secretariat of a system. */
@NullMarked
package org.suivi.taxonomies.web;

import org.jspecify.annotations.NullMarked;
