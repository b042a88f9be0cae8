package dev.repotickets.core.store.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repotickets.core.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StorePathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc/passwd",
                "..",
                "a/../b",
                "a//b",
                "a/",
                ".",
                "a/.",
                "a\\b",
                "C:x",
                "a\nb",
                "a\0b"
            })
    void a_path_cannot_leave_its_root(String path) {
        assertThatThrownBy(() -> StorePath.content(path)).isInstanceOf(ProblemException.class);
    }

    @Test
    void a_path_knows_its_name_and_the_folders_above_it() {
        var file = StorePath.content("tickets").child("3F").child("LOGIN-7K3F.yaml");

        assertThat(file.name()).isEqualTo("LOGIN-7K3F.yaml");
        assertThat(file.parent()).isEqualTo(StorePath.content("tickets/3F"));
        assertThat(file.parent().parent().parent()).isEqualTo(StorePath.content(""));
        assertThat(StorePath.content("").parent().isRoot()).isTrue();
    }
}
