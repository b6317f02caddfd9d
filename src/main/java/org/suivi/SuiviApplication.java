package org.suivi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Suivi. */
@SpringBootApplication
public class SuiviApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(SuiviApplication.class, arguments);
    }
}
