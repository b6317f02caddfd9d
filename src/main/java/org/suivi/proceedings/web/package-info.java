/** The pages after a panel discussion: for everyone, for missions on the Extranet, and for those who write and review the papers. */
@NullMarked
package org.suivi.proceedings.web;

import org.jspecify.annotations.NullMarked;
