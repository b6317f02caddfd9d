package org.suivi.bench;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.suivi.SuiviApplication;
import org.suivi.live.LiveExamples;

/** A Suivi in a process of its own, with a topic that the benchmark changes, and a bare loop of streams on the same server. */
final class LiveNode {

    static final String TOPIC = "example-bench";
    static final String CHANGE = "/bench/change?";
    static final String SEND_BARE = "/bench/bare?";
    static final String HEAP = "/bench/heap?";
    static final String BARE = "/bare";

    /** About as much as a panel shows. */
    private static final String FILLING = "x".repeat(1_500);

    private LiveNode() {}

    public static void main(String[] arguments) {
        var program = SpringApplication.run(
                new Class<?>[] {SuiviApplication.class, LiveExamples.class, Doors.class}, arguments);
        var database = program.getBean(HikariDataSource.class);
        System.out.printf("database %s %s %s%n", database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    static String state(String number) {
        return "{\"n\":%s,\"filling\":\"%s\"}".formatted(number, FILLING);
    }

    /** What the benchmark asks of the node. */
    static final class Doors {

        private final BareLoop bare = new BareLoop();

        @Bean
        ServletRegistrationBean<HttpServlet> commands(LiveExamples examples) {
            return new ServletRegistrationBean<>(new Commands(examples, bare), "/bench/*");
        }

        @Bean
        ServletRegistrationBean<HttpServlet> bareLoop() {
            return new ServletRegistrationBean<>(bare, BARE);
        }
    }

    /** One command in the path, a number behind it. */
    private static final class Commands extends HttpServlet {

        private static final long serialVersionUID = 1L;

        private final transient LiveExamples examples;
        private final BareLoop bare;

        Commands(LiveExamples examples, BareLoop bare) {
            this.examples = examples;
            this.bare = bare;
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String number = String.valueOf(request.getQueryString());
            String answer = switch (String.valueOf(request.getPathInfo())) {
                case "/change" -> String.valueOf(examples.change(TOPIC, state(number)));
                case "/bare" -> bare.send("data: " + state(number) + "\n\n");
                default -> String.valueOf(heap());
            };
            byte[] bytes = answer.getBytes(StandardCharsets.UTF_8);
            response.setContentLength(bytes.length);
            response.getOutputStream().write(bytes);
        }

        private static long heap() {
            Runtime runtime = Runtime.getRuntime();
            System.gc();
            return runtime.totalMemory() - runtime.freeMemory();
        }
    }
}
