/** Taking a list away as a file, at once or after a wait. */
@NullMarked
package org.suivi.exports.web;

import org.jspecify.annotations.NullMarked;
