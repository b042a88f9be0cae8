package dev.repotickets.core.agent;

import static dev.repotickets.core.ticket.Samples.ADA;
import static dev.repotickets.core.ticket.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.repotickets.core.problem.ProblemException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentTest {
    @ParameterizedTest
    @CsvSource({
        "CodeBot,AGENT-CODEBOT",
        "Code Bot,AGENT-CODE-BOT",
        "a_b.c-d e/f:g;h,AGENT-A-B-C-D-E-F-G-H",
        "  --Überprüfer!,AGENT-UBERPRUFER",
        "日本語,AGENT-AGENT",
        "A name that goes on and on,AGENT-A-NAME-THAT-GOES"
    })
    void its_id_is_made_of_its_name(String name, String id) {
        assertThat(Agent.idFor(name, _ -> false).value()).isEqualTo(id);
    }

    @Test
    void a_second_one_of_that_name_gets_a_number() {
        assertThat(Agent.idFor("CodeBot", Set.of("AGENT-CODEBOT")::contains).value())
                .isEqualTo("AGENT-CODEBOT-1");
        assertThat(Agent.idFor("CodeBot", Set.of("AGENT-CODEBOT", "AGENT-CODEBOT-1")::contains))
                .hasToString("AGENT-CODEBOT-2");
    }

    @ParameterizedTest
    @CsvSource({"python,python,1.0", "python:0.8,python,0.8", "c++:0,c++,0.0", "a:b:1,a:b,1.0"})
    void a_capability_is_a_name_that_may_have_a_confidence(
            String text, String name, double confidence) {
        Capability capability = Capability.parse(text);

        assertThat(capability.name()).isEqualTo(name);
        assertThat(capability.confidenceLevel()).isEqualTo(confidence);
        assertThat(capability.enabled()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ":0.5", "python:1.1", "python:-0.1", "python:NaN", "python:x"})
    void a_capability_without_a_name_or_with_a_wrong_confidence_is_refused(String text) {
        assertThatThrownBy(() -> Capability.parse(text))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("capability");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sk-ant-api03-abc", "$KEY", "lower_case", "A B", "1KEY"})
    void what_is_no_name_of_a_variable_is_refused_and_not_repeated(String text) {
        assertThatThrownBy(() -> new Connection("", "", text))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("api_key_env")
                .hasMessageNotContaining(text);
    }

    @Test
    void a_deleted_one_takes_no_tasks_and_comes_back_whole() {
        Agent agent = AgentSamples.agent("AGENT-A", AgentType.TESTER, 2, 1);

        Agent deleted = agent.delete(ADA, NOON).state();

        assertThat(deleted.isActive()).isFalse();
        assertThat(deleted.restore(ADA, NOON).state()).isEqualTo(agent);
    }

    @Test
    void the_words_of_types_are_the_originals() {
        assertThat(AgentType.PROJECT_MANAGER.value()).isEqualTo("project_manager");
        assertThat(AgentType.madeFor(" TEST ")).contains(AgentType.TESTER);
        assertThat(AgentType.madeFor("dance")).isEmpty();
    }
}
