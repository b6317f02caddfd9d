package org.suivi.bench;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who signs in and fills in forms as their pages ask for it. */
public record Person(Client client) {

    private static final Pattern FIELD = Pattern.compile("<(input|textarea|select)\\b([^>]*)>([^<]*)");
    private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]*)\"[^>]*\\bselected\\b");

    static Person signedIn(int port) throws IOException {
        return signedIn(port, Preparation.ADDRESS);
    }

    static Person signedIn(int port, String address) throws IOException {
        return signedIn(port, address, Preparation.PASSWORD);
    }

    public static Person signedIn(int port, String address, String password) throws IOException {
        var person = new Person(new Client(port, false));
        Map<String, String> form = person.form("/sign-in", "sign-in");
        form.put("email", address);
        form.put("password", password);
        var answer = person.client.post("/sign-in", form);
        if (answer.status() != 302
                || String.valueOf(answer.headers().get("location")).contains("error")) {
            throw new IOException("signing in was answered with " + answer.status() + " " + answer.headers());
        }
        return person;
    }

    /** Another connection with the same session; pages come compressed, as browsers ask for them, or as they are. */
    Client another(boolean compressing) {
        return client.again(compressing);
    }

    /** The fields of the form on a page that is sent to this address, filled as the page fills them. */
    public Map<String, String> form(String page, String end) throws IOException {
        return fields(part(client.get(page).text(), end));
    }

    private static String part(String page, String end) {
        int start = page.indexOf("action=\"", 0);
        while (start >= 0) {
            int quote = page.indexOf('"', start + 8);
            if (page.substring(start + 8, quote).endsWith(end)) {
                return page.substring(quote, page.indexOf("</form>", quote));
            }
            start = page.indexOf("action=\"", quote);
        }
        throw new IllegalStateException("no form to " + end);
    }

    private static Map<String, String> fields(String form) {
        var fields = new HashMap<String, String>();
        Matcher each = FIELD.matcher(form);
        while (each.find()) {
            String name = attribute(each.group(2), "name");
            boolean isChoice =
                    each.group(2).contains("type=\"radio\"") || each.group(2).contains("type=\"checkbox\"");
            if (name.isEmpty() || isChoice && !each.group(2).contains("checked")) {
                continue;
            }
            fields.put(
                    name,
                    switch (each.group(1)) {
                        case "textarea" -> each.group(3);
                        case "select" -> chosen(form.substring(each.end()));
                        default -> attribute(each.group(2), "value");
                    });
        }
        return fields;
    }

    private static String chosen(String rest) {
        Matcher option = CHOSEN.matcher(rest.substring(0, rest.indexOf("</select>")));
        return option.find() ? option.group(1) : "";
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "";
    }
}
