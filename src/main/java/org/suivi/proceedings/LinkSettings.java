package org.suivi.proceedings;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Whether this installation may go out to ask once a day if recordings are still where they were (docs/configuration.md).
 *
 * @param linkCheck off unless somebody switches it on: many installations have no way out
 */
@ConfigurationProperties("suivi.panels")
public record LinkSettings(@DefaultValue("false") boolean linkCheck) {}
