package org.suivi.identity;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The tests make hundreds of passwords; in the program each one is meant to take a third of a second. */
@Configuration(proxyBeanMethods = false)
@Profile("test")
class QuickPasswords {

    private static final int LEAST_STRENGTH = 4;

    @Bean
    @Primary
    static PasswordEncoder quickPasswordEncoder() {
        return new DelegatingPasswordEncoder("bcrypt-long", Map.of("bcrypt-long", new LongBcrypt(LEAST_STRENGTH)));
    }
}
