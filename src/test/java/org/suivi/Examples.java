package org.suivi;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.ComponentScan;

/**
 * Everything that tests make their examples with, of all modules: a test that imported its own would get a second program, for
 * whose index the first keeps the folder.
 */
@TestConfiguration(proxyBeanMethods = false)
@ComponentScan(
        basePackageClasses = SuiviApplication.class,
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(TestComponent.class),
        excludeFilters = @ComponentScan.Filter(TestConfiguration.class))
public class Examples {}
