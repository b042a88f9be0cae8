package dev.repotickets.tools.agent;

import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.agent.AgentDraft;
import dev.repotickets.core.agent.AgentType;
import dev.repotickets.core.agent.Capability;
import dev.repotickets.core.agent.Connection;
import dev.repotickets.core.agent.Presence;
import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.store.Writer;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Ref;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Agents;
import dev.repotickets.tools.schema.Doc;
import dev.repotickets.tools.secret.Secrets;
import java.util.List;
import java.util.Optional;

/// `agent create`
public final class CreateAgent {
    public static final Tool<Input, Ref> TOOL =
            Tool.writing(
                    new ToolName("agent", "create"),
                    "Register an agent",
                    "Register an agent, which takes tasks from then on. Its id is made of its name.",
                    Effect.ADDS,
                    Input.class,
                    Ref.class,
                    "{\"name\":\"CodeBot\",\"type\":\"developer\",\"max_tasks\":3,"
                            + "\"capabilities\":[\"python\",\"review:0.8\"]}",
                    CreateAgent::run);

    public record Input(
            String name,
            Optional<String> description,
            @Doc("Default general") Optional<AgentType> type,
            @Doc(value = "At once; default 1", min = 1, max = 100) Optional<Integer> maxTasks,
            Optional<String> model,
            Optional<String> endpoint,
            @Doc("Name of the environment variable with its key; never the key")
                    Optional<String> apiKeyEnv,
            @Doc("\"name\", or \"name:0.8\" with a confidence from 0 to 1")
                    List<String> capabilities,
            @Doc("It takes only these; none: all") List<String> preferredTaskTypes,
            Optional<String> idempotencyKey) {}

    private CreateAgent() {}

    private static Ref run(Input input, Call call, Writer tx) {
        Secrets.never().in("api_key_env", input.apiKeyEnv()).warnings();
        List<String> warnings =
                Secrets.under(call.rules())
                        .in("name", input.name())
                        .in("description", input.description())
                        .in("model", input.model())
                        .in("endpoint", input.endpoint())
                        .in("capabilities", input.capabilities())
                        .in("preferred_task_types", input.preferredTaskTypes())
                        .warnings();
        AgentId id = Agent.idFor(input.name(), it -> Agents.isTaken(tx, it));
        Agent agent =
                tx.apply(
                        Agent.create(
                                id,
                                tx.ids().uid(call.now()),
                                draft(input),
                                call.actor(),
                                call.now()));
        tx.apply(Presence.reserve(agent, call.actor(), call.now()));
        return Ref.to(id.value(), Agents.revision(tx, agent), List.of())
                .withWarnings(warnings)
                .withNext("task_next {\"agent_id\":\"" + id + "\"}");
    }

    private static AgentDraft draft(Input input) {
        return new AgentDraft(
                input.name(),
                input.description().orElse(""),
                input.type(),
                input.maxTasks(),
                input.capabilities().stream().map(Capability::parse).toList(),
                input.preferredTaskTypes(),
                new Connection(
                        input.endpoint().orElse(""),
                        input.model().orElse(""),
                        input.apiKeyEnv().orElse("")));
    }
}
