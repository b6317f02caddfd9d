/** The file of our own projects, and the pages on which the desk looks through the files of others. */
@NullMarked
package org.suivi.iati.web;

import org.jspecify.annotations.NullMarked;
