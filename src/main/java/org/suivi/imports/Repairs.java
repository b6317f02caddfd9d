package org.suivi.imports;

import java.util.ArrayList;
import java.util.List;

/** Collects the repairs of one row. */
final class Repairs {

    private final List<Repair> repairs = new ArrayList<>();

    void add(RepairCode code, String field, String before, String after) {
        repairs.add(Repair.of(code, field, before, after));
    }

    List<Repair> list() {
        return repairs;
    }
}
