/** The pages of requests for information: the list, one request with who has answered, and the sheet of one institution. */
@NullMarked
package org.suivi.requests.web;

import org.jspecify.annotations.NullMarked;
