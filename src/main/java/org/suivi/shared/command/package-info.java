/**
 * The command line door into the program: the same beans on the same data as the pages, without a web server, so that
 * {@code bin/suivi} can work beside a running Suivi.
 */
@NullMarked
package org.suivi.shared.command;

import org.jspecify.annotations.NullMarked;
