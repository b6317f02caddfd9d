package org.suivi.shared;

/** A configured value that Suivi cannot start with; says which one and what to put instead. */
public class WrongSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public WrongSetting(String setting, String value, String putInstead) {
        super("%s is \"%s\". Put %s.".formatted(setting, value, putInstead));
    }
}
