package org.suivi.indicators;

/** How a value compares with its target when the target is reached. */
public enum TargetOperator {
    AT_LEAST("≥"),
    AT_MOST("≤"),
    EXACTLY("="),
    ABOVE(">"),
    BELOW("<");

    private final String sign;

    TargetOperator(String sign) {
        this.sign = sign;
    }

    /** As in the database, in files and in message keys. */
    public String code() {
        return Coded.code(this);
    }

    public String sign() {
        return sign;
    }
}
