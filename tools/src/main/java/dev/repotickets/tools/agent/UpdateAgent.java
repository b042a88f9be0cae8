package dev.repotickets.tools.agent;

import dev.repotickets.core.agent.Agent;
import dev.repotickets.core.agent.AgentEdit;
import dev.repotickets.core.agent.AgentStatus;
import dev.repotickets.core.agent.AgentType;
import dev.repotickets.core.agent.Capability;
import dev.repotickets.core.entity.Change;
import dev.repotickets.core.event.FieldChange;
import dev.repotickets.core.id.AgentId;
import dev.repotickets.core.store.Writer;
import dev.repotickets.tools.Call;
import dev.repotickets.tools.Effect;
import dev.repotickets.tools.Ref;
import dev.repotickets.tools.Tool;
import dev.repotickets.tools.ToolName;
import dev.repotickets.tools.find.Agents;
import dev.repotickets.tools.find.Entities;
import dev.repotickets.tools.schema.Doc;
import dev.repotickets.tools.secret.Secrets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// `agent update`
///
/// With `restore` it undoes a delete as well.
public final class UpdateAgent {
    public static final Tool<Input, Ref> TOOL =
            Tool.writing(
                    new ToolName("agent", "update"),
                    "Change an agent",
                    "Change agent fields or status, or undo a delete with restore. Only given"
                            + " fields change; \"\" clears.",
                    Effect.SETS,
                    Input.class,
                    Ref.class,
                    "{\"id\":\"AGENT-CODEBOT\",\"max_tasks\":5}",
                    UpdateAgent::run);

    public record Input(
            AgentId id,
            Optional<String> name,
            Optional<String> description,
            Optional<AgentType> type,
            @Doc("Only an active one takes tasks") Optional<AgentStatus> status,
            @Doc(min = 1, max = 100) Optional<Integer> maxTasks,
            Optional<String> model,
            Optional<String> endpoint,
            @Doc("Name of the environment variable with its key; never the key")
                    Optional<String> apiKeyEnv,
            @Doc("Replaces all") Optional<List<String>> capabilities,
            @Doc("Replaces all") Optional<List<String>> preferredTaskTypes,
            @Doc("Brings a deleted agent back") Optional<Boolean> restore,
            Optional<String> ifRev) {}

    private UpdateAgent() {}

    private static Ref run(Input input, Call call, Writer tx) {
        boolean restores = input.restore().orElse(false);
        Agent found = restores ? Agents.evenDeleted(tx, input.id()) : Agents.find(tx, input.id());
        Entities.requireRevision(
                tx, Agent.KIND, found, input.ifRev(), "agent_get {\"id\":\"" + found.key() + "\"}");
        List<String> warnings = secrets(input, call);
        var changed = new ArrayList<String>();
        Agent agent = found;
        if (agent.isDeleted()) {
            agent = tx.apply(agent.restore(call.actor(), call.now()));
            changed.add("deleted_at");
        }
        Change<Agent> change = agent.edit(edit(input), call.actor(), call.now());
        List<String> fields = change.event().changes().stream().map(FieldChange::field).toList();
        Agent result = fields.isEmpty() ? agent : tx.apply(change);
        changed.addAll(fields);
        return Ref.to(result.key(), Agents.revision(tx, result), changed).withWarnings(warnings);
    }

    private static AgentEdit edit(Input input) {
        return new AgentEdit(
                input.name(),
                input.description(),
                input.type(),
                input.status(),
                input.maxTasks(),
                input.capabilities().map(it -> it.stream().map(Capability::parse).toList()),
                input.preferredTaskTypes(),
                input.endpoint(),
                input.model(),
                input.apiKeyEnv());
    }

    private static List<String> secrets(Input input, Call call) {
        Secrets.never().in("api_key_env", input.apiKeyEnv()).warnings();
        return Secrets.under(call.rules())
                .in("name", input.name())
                .in("description", input.description())
                .in("model", input.model())
                .in("endpoint", input.endpoint())
                .in("capabilities", input.capabilities().orElse(List.of()))
                .in("preferred_task_types", input.preferredTaskTypes().orElse(List.of()))
                .warnings();
    }
}
