package org.suivi.bench;

import java.io.Closeable;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Whoever chairs a panel, who stops the clock of a speaker and lets it go on, by the form of the page. */
final class Chair implements Closeable {

    private final Client client;
    private final String commands;
    private final String watched;
    private final Map<String, String> token;
    private boolean isHeld;

    /** Comes in and gives the floor to the next, unless somebody has it. */
    Chair(int port, String panelAndLink) throws IOException {
        String[] words = panelAndLink.split(" ");
        client = new Client(port, false);
        commands = words[1] + "/commands";
        watched = "/live/panel-" + words[0];
        Map<String, String> form = new Person(client).form(words[1], "/commands");
        token = Map.of("_csrf", form.get("_csrf"));
        String type = String.valueOf(form.get("type"));
        if (type.equals("call")) {
            give("call");
        } else {
            isHeld = type.equals("resume");
        }
    }

    /** What pages with the list watch. */
    String watched() {
        return watched + "?role=list-en";
    }

    void command() throws IOException {
        give(isHeld ? "resume" : "pause");
        isHeld = !isHeld;
    }

    private void give(String type) throws IOException {
        var form = new HashMap<>(token);
        form.put("type", type);
        int status = client.post(commands, form).status();
        if (status != 302) {
            throw new IOException(type + " was answered with " + status);
        }
    }

    /** The state as it goes over the line now. */
    Client.Answer state() throws IOException {
        return client.get(watched + "/state?role=list-en");
    }

    /** To which the last command led. */
    int version() throws IOException {
        return Integer.parseInt(String.valueOf(state().headers().get("etag")).split("[.\"]")[2]);
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
