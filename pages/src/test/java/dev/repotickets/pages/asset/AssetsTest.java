package dev.repotickets.pages.asset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class AssetsTest {

    @Test
    void a_file_is_found_under_the_path_that_holds_its_hash() throws IOException {
        String path = Assets.path("style.css");
        Asset asset = Assets.find(path).orElseThrow();

        assertThat(path).matches("/assets/[0-9a-f]{12}/style\\.css");
        assertThat(asset.type()).isEqualTo("text/css; charset=utf-8");
        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(asset.compressed()))) {
            assertThat(gzip.readAllBytes()).isEqualTo(asset.bytes());
        }
    }

    @Test
    void the_libraries_are_there() {
        assertThat(Assets.find(Assets.path("htmx.min.js"))).isPresent();
        assertThat(Assets.find(Assets.path("dagre.min.js"))).isPresent();
    }

    @Test
    void another_hash_or_another_file_leads_nowhere() {
        assertThat(Assets.find("/assets/000000000000/style.css")).isEmpty();
        assertThat(Assets.find("/assets/000000000000/Assets.class")).isEmpty();
        assertThat(Assets.find("/assets/../style.css")).isEmpty();
        assertThat(Assets.find("style.css")).isEmpty();
    }
}
