package dev.repotickets.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/// The full parser costs start-up time, so our own files must not need it: here it is not there.
class StartUpTest {
    @Test
    void a_canonical_file_is_read_without_the_full_parser() throws Exception {
        String canonical =
                "id: A\n\nlabels:\n  - a\n\ndescription: |-\n  x\n  y\n\nquoted: \"a\\nb\"\n";

        assertThat(readWithoutParser(canonical)).isEqualTo("YamlDocument");
        assertThatThrownBy(() -> readWithoutParser("id: [A]\n"))
                .isInstanceOf(InvocationTargetException.class)
                .hasCauseInstanceOf(NoClassDefFoundError.class);
    }

    private static String readWithoutParser(String text) throws Exception {
        URL classes = YamlReader.class.getProtectionDomain().getCodeSource().getLocation();
        try (var loader =
                new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader())) {
            var read = loader.loadClass(YamlReader.class.getName()).getMethod("read", byte[].class);
            Object result = read.invoke(null, (Object) text.getBytes(StandardCharsets.UTF_8));
            return result.getClass().getSimpleName();
        }
    }
}
