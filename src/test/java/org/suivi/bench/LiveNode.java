package org.suivi.bench;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.suivi.SuiviApplication;
import org.suivi.panels.PanelExamples;
import org.suivi.panels.SeatRole;

/** A Suivi in a process of its own, with panels for the benchmark, and a bare loop of streams on the same server. */
final class LiveNode {

    /** A panel under way: its number and the link of its chair. */
    static final String PANEL = "/bench/panel?";

    /** A panel whose list is open: its number, and for each delegation its link. */
    static final String OPEN_LIST = "/bench/open-list?";

    /** How many are on the first list of a panel. */
    static final String INSCRIBED = "/bench/inscribed?";

    static final String SEND_BARE = "/bench/bare?";
    static final String HEAP = "/bench/heap?";
    static final String BARE = "/bare";

    private static final int SPEAKERS = 40;
    private static final long WINDOW = 600_000;

    private LiveNode() {}

    public static void main(String[] arguments) {
        var program = SpringApplication.run(
                new Class<?>[] {SuiviApplication.class, PanelExamples.class, Doors.class}, arguments);
        var database = program.getBean(HikariDataSource.class);
        System.out.printf("database %s %s %s%n", database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    /** What the benchmark asks of the node. */
    static final class Doors {

        private final BareLoop bare = new BareLoop();

        @Bean
        ServletRegistrationBean<HttpServlet> commands(PanelExamples examples) {
            return new ServletRegistrationBean<>(new Commands(examples, bare), "/bench/*");
        }

        @Bean
        ServletRegistrationBean<HttpServlet> bareLoop() {
            return new ServletRegistrationBean<>(bare, BARE);
        }
    }

    /** One command in the path, numbers behind it. */
    private static final class Commands extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final transient PanelExamples examples;
        private final BareLoop bare;

        Commands(PanelExamples examples, BareLoop bare) {
            this.examples = examples;
            this.bare = bare;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String given = String.valueOf(request.getQueryString());
            String answer = switch (String.valueOf(request.getPathInfo())) {
                case "/panel" -> panel();
                case "/open-list" -> openList(Integer.parseInt(given));
                case "/inscribed" ->
                    String.valueOf(examples.standing(Long.parseLong(given))
                            .state()
                            .entries(1)
                            .size());
                case "/bare" -> bare(given.split(","));
                default -> String.valueOf(heap());
            };
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }

        private String panel() {
            long any = examples.announced(0);
            long panel = examples.underWay(examples.delegations(any, SPEAKERS).toArray(String[]::new));
            return panel + " " + examples.link(panel, SeatRole.CHAIR, null);
        }

        private String openList(int delegations) {
            long panel = examples.announced(WINDOW);
            return panel
                    + examples.delegations(panel, delegations).stream()
                            .map(code -> "\n" + examples.link(panel, SeatRole.DELEGATE, code))
                            .collect(Collectors.joining());
        }

        /** @param given the number of the event and how long it is */
        private String bare(String... given) {
            String filling = "x".repeat(Integer.parseInt(given[1]));
            return bare.send("id: bare." + given[0] + "\ndata: " + filling + "\n\n");
        }

        private static long heap() {
            Runtime runtime = Runtime.getRuntime();
            System.gc();
            return runtime.totalMemory() - runtime.freeMemory();
        }
    }
}
