package org.suivi.iati;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** The settings of reports by the standard. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IatiSettings.class)
class IatiConfiguration {}
