package org.suivi.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The recommending States that a Working Group text names in parentheses: the list that closes the text is taken off into
 * its field, lists in the middle of a merged recommendation are read and left where they are.
 */
record TrailingStates(List<String> states, String text, String takenOff) {

    private static final Pattern ACRONYM = Pattern.compile("[A-Z][A-Z0-9]*(?:[-–/ ][A-Z0-9]+)*");
    private static final Pattern NO_STATE = Pattern.compile(
            "(?iU).*(?:\\d|\\b(?:convention|protocol|covenant|statute|treaty|committee|council|article|art|para|paragraph|see|"
                    + "including|such as|e\\.g|i\\.e|act|law|programme|protocole|pacte|comité|loi|convenio|convención|protocolo|"
                    + "pacto|ley|конвенци|протокол|пакт)\\b).*");
    private static final String CLOSING = ";；؛.。 \n\u00a0";
    private static final int LONGEST_NAME = 90;
    private static final int MOST_STATES = 120;

    /** A group of names in parentheses and where it stands. */
    private record Group(int from, int to, List<String> names) {}

    static TrailingStates take(String text) {
        List<Group> groups = groups(text);
        int end = withoutClosing(text, text.length());
        int cut = end;
        for (int i = groups.size() - 1; i >= 0 && groups.get(i).to() == cut; i--) {
            if (groups.get(i).names().isEmpty()) {
                break;
            }
            cut = withoutClosing(text, groups.get(i).from());
        }
        List<String> states = new ArrayList<>();
        for (Group group : groups) {
            if (group.to() > cut || isFollowedByMark(text, group.to())) {
                group.names().stream().filter(name -> !states.contains(name)).forEach(states::add);
            }
        }
        return cut == end
                ? new TrailingStates(states, text, "")
                : new TrailingStates(
                        states,
                        text.substring(0, cut).strip(),
                        text.substring(cut).strip());
    }

    private static int withoutClosing(String text, int from) {
        int end = from;
        while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean isFollowedByMark(String text, int at) {
        int next = at;
        while (next < text.length() && text.charAt(next) <= ' ') {
            next++;
        }
        return next < text.length() && ";；؛".indexOf(text.charAt(next)) >= 0;
    }

    private static List<Group> groups(String text) {
        List<Group> groups = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '（') {
                from = depth++ == 0 ? i : from;
            } else if ((c == ')' || c == '）') && depth > 0 && --depth == 0) {
                groups.add(new Group(from, i + 1, names(text.substring(from + 1, i))));
            }
        }
        return groups;
    }

    private static List<String> names(String inside) {
        List<String> names = new ArrayList<>();
        for (String part : parts(inside)) {
            String name = part.replaceAll("\\s+", " ").strip();
            if (!looksLikeAState(name)) {
                return List.of();
            }
            names.add(name);
        }
        return names.size() > MOST_STATES ? List.of() : names;
    }

    private static boolean looksLikeAState(String name) {
        if ((name.length() < 3 && !isIdeographic(name)) || name.length() > LONGEST_NAME) {
            return false;
        }
        int first = name.codePointAt(0);
        boolean opensLikeAName = Character.isUpperCase(first) || Character.getType(first) == Character.OTHER_LETTER;
        return opensLikeAName
                && !ACRONYM.matcher(name).matches()
                && !NO_STATE.matcher(name).matches();
    }

    private static boolean isIdeographic(String name) {
        return name.length() > 1 && Character.isIdeographic(name.codePointAt(0));
    }

    /** Commas part States except inside a name's own parentheses, as in "Iran (Islamic Republic of)". */
    private static List<String> parts(String inside) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            depth += c == '(' || c == '（' ? 1 : c == ')' || c == '）' ? -1 : 0;
            if (depth == 0 && ",;،、，；".indexOf(c) >= 0) {
                parts.add(inside.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(inside.substring(from).replaceFirst("^\\s*(?:and|et|y|и)\\s+", ""));
        return parts;
    }
}
