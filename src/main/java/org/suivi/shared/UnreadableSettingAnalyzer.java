package org.suivi.shared;

import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.PropertySource;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

/** Says of a value that cannot even be read, such as letters for a number, which setting it is and what is expected. */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class UnreadableSettingAnalyzer extends AbstractFailureAnalyzer<BindException> {

    private static final Pattern SETTING = Pattern.compile("\\$\\{(SUIVI_[A-Z_]+)");
    private static final Map<Class<?>, String> EXPECTED = Map.of(
            Integer.class, "a whole number",
            Long.class, "a whole number",
            Boolean.class, "true or false",
            DataSize.class, "a size such as 512MB",
            Duration.class, "a duration such as 30s or 8h",
            Path.class, "a folder",
            InetAddress.class, "an address of this machine such as 127.0.0.1, or 0.0.0.0 for all of them");

    private final Environment environment;

    UnreadableSettingAnalyzer(Environment environment) {
        this.environment = environment;
    }

    @Override
    protected FailureAnalysis analyze(Throwable failure, BindException cause) {
        String property = cause.getName().toString();
        Class<?> type = ClassUtils.resolvePrimitiveIfNecessary(
                cause.getTarget().getType().toClass());
        String expected = EXPECTED.getOrDefault(type, "a value of the form given in docs/configuration.md");
        var sentence =
                new WrongSetting(settingBehind(property), String.valueOf(environment.getProperty(property)), expected);
        return new FailureAnalysis(String.valueOf(sentence.getMessage()), null, cause);
    }

    /** The SUIVI_ variable that the property is filled from, or the property itself. */
    private String settingBehind(String property) {
        if (environment instanceof ConfigurableEnvironment configurable) {
            for (PropertySource<?> source : configurable.getPropertySources()) {
                Matcher setting = SETTING.matcher(String.valueOf(source.getProperty(property)));
                if (setting.find()) {
                    return setting.group(1);
                }
            }
        }
        return property;
    }
}
