package org.suivi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModuleDependency;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

/** Draws docs/modules.svg from the modules and their arrows in use, and notices when the committed picture is no longer that. */
class ArchitecturePictureTests {

    private static final Path PICTURE = Path.of("docs/modules.svg");
    private static final int ROW = 56;
    private static final int BOX = 190;
    private static final int TOP = 20;
    private static final int LEFT = 20;

    @Test
    void thePictureShowsTheModulesAsTheyAre() throws IOException {
        String drawn = draw(ModulesTests.MODULES);
        if (System.getenv("RENEW") != null) {
            Files.writeString(PICTURE, drawn);
        }
        assertThat(Files.exists(PICTURE) ? Files.readString(PICTURE) : "")
                .as("docs/modules.svg is out of date; renew it with: RENEW=1 "
                        + "./mvnw -q test -Dtest=ArchitecturePictureTests")
                .isEqualTo(drawn);
    }

    /** One box per module from the top down, and beside it the modules it uses, as dots on vertical lines that end at them. */
    private static String draw(ApplicationModules modules) {
        Map<String, ApplicationModule> rows = new LinkedHashMap<>();
        for (String name : ModulesTests.FROM_TOP) {
            modules.getModuleByName(name).ifPresent(module -> rows.put(name, module));
        }
        List<String> names = List.copyOf(rows.keySet());
        var svg = new StringBuilder();
        int width = LEFT * 2 + BOX + names.size() * 44;
        int height = TOP * 2 + names.size() * ROW;
        svg.append("""
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" role="img" font-family="sans-serif" font-size="14">
                <title>The modules of Suivi and which of them use which; arrows go down</title>
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                """.formatted(width, height));
        rows.forEach((name, module) -> svg.append(line(name, used(module, modules), names)));
        names.forEach(name -> svg.append(box(name, names.indexOf(name))));
        return svg.append("</svg>\n").toString();
    }

    private static TreeSet<String> used(ApplicationModule module, ApplicationModules modules) {
        return module.getDirectDependencies(modules, DependencyType.values()).stream()
                .map(ApplicationModuleDependency::getTargetModule)
                .map(target -> target.getIdentifier().toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String box(String name, int row) {
        return """
                <rect x="%d" y="%d" width="%d" height="36" rx="5" fill="#e8eef5" stroke="#1d4f7c"/>
                <text x="%d" y="%d" fill="#12283c">%s</text>
                """.formatted(LEFT, TOP + row * ROW, BOX, LEFT + 12, TOP + row * ROW + 23, name);
    }

    /** The column of a module starts at its box, goes right, down past all it uses, and turns back into each of them. */
    private static String line(String name, TreeSet<String> used, List<String> names) {
        if (used.isEmpty()) {
            return "";
        }
        int row = names.indexOf(name);
        int x = LEFT + BOX + (names.size() - row) * 44 - 10;
        int y = TOP + row * ROW + 12;
        var drawn = new StringBuilder();
        int lowest = used.stream().mapToInt(names::indexOf).max().orElse(row);
        drawn.append("<path d=\"M%d %dH%dV%d\" fill=\"none\" stroke=\"#5b7a99\"/>\n"
                .formatted(LEFT + BOX, y, x, TOP + lowest * ROW + 24));
        for (String target : used) {
            int end = TOP + names.indexOf(target) * ROW + 24;
            drawn.append("""
                    <path d="M%d %dH%d" fill="none" stroke="#5b7a99"/>
                    <path d="M%d %dl8 -4v8z" fill="#1d4f7c"/>
                    <circle cx="%d" cy="%d" r="3" fill="#1d4f7c"/>
                    """.formatted(x, end, LEFT + BOX + 6, LEFT + BOX, end, x, end));
        }
        return drawn.toString();
    }
}
