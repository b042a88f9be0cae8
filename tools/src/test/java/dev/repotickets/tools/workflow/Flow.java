package dev.repotickets.tools.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.repotickets.core.tree.Node;
import dev.repotickets.tools.Desk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One run of a workflow, and the agents that work on it.
final class Flow {
    private final Desk desk;
    private String run = "";

    Flow(Desk desk) {
        this.desk = desk;
        desk.done("ticket_create", "{\"title\":\"Fix\",\"priority\":\"high\"}");
        agent("Coder", "developer", "");
        agent("Tester", "tester", "");
    }

    void agent(String name, String type, String more) {
        desk.done(
                "agent_create",
                "{\"name\":\""
                        + name
                        + "\",\"type\":\""
                        + type
                        + "\",\"max_tasks\":5"
                        + more
                        + "}");
    }

    /// Defines a workflow of these steps, and starts it.
    Flow of(String steps) {
        return of(steps, "{}");
    }

    Flow of(String steps, String inputs) {
        String id =
                desk.answer("workflow_create", "{\"name\":\"Flow\",\"steps\":" + steps + "}", "id");
        return started(id, inputs);
    }

    Flow started(String id, String inputs) {
        run =
                desk.answer(
                        "workflow_start",
                        "{\"id\":\"" + id + "\",\"ticket_id\":\"FIX-1\",\"inputs\":" + inputs + "}",
                        "id");
        return this;
    }

    String run() {
        return run;
    }

    Map<String, Node> get() {
        return desk.done("workflow_get", "{\"id\":\"" + run + "\"}");
    }

    String status() {
        return Desk.text(get().get("status"));
    }

    /// What the steps are, by name: `{build=ready, test=pending}`.
    Map<String, String> states() {
        var states = new LinkedHashMap<String, String>();
        steps().forEach((name, step) -> states.put(name, Desk.text(step.get("status"))));
        return states;
    }

    String field(String step, String field) {
        return Desk.text(steps().getOrDefault(step, Map.of()).get(field));
    }

    /// The calls and notes of what is to be done next.
    String next() {
        return Desk.text(get().get("next_actions"));
    }

    /// Takes the next task, and tells its id, or why there is none.
    String take(String agent) {
        Map<String, Node> next = desk.done("task_next", "{\"agent_id\":\"AGENT-" + agent + "\"}");
        return next.get("task") instanceof Node.Fields task
                ? Desk.text(task.values().get("id"))
                : Desk.text(next.get("why"));
    }

    /// Begins the task of that step, and tells its id.
    String begin(String step, String agent) {
        String task = field(step, "task_id");
        desk.done("task_start", "{\"id\":\"" + task + "\",\"agent_id\":\"AGENT-" + agent + "\"}");
        return task;
    }

    void complete(String task, String output) {
        desk.done("task_complete", "{\"id\":\"" + task + "\",\"output\":\"" + output + "\"}");
    }

    void fail(String task) {
        desk.done("task_fail", "{\"id\":\"" + task + "\",\"error\":\"It broke\"}");
    }

    /// Takes the next task and completes it at once.
    void doNext(String agent) {
        String task = take(agent);
        assertThat(task).matches("[0-9A-F]{8}");
        complete(task, "Done");
    }

    void decide(String step, String outcome) {
        desk.done("workflow_complete_step", decision(step, outcome));
    }

    String decision(String step, String outcome) {
        return "{\"id\":\"" + run + "\",\"step\":\"" + step + "\",\"outcome\":\"" + outcome + "\"}";
    }

    void control(String action) {
        desk.done("workflow_control", control(run, action));
    }

    static String control(String run, String action) {
        return "{\"id\":\"" + run + "\",\"action\":\"" + action + "\"}";
    }

    private Map<String, Map<String, Node>> steps() {
        var steps = new LinkedHashMap<String, Map<String, Node>>();
        List<Node> all = ((Node.Items) get().getOrDefault("steps", Node.Nothing.NOTHING)).values();
        all.forEach(it -> {
            Map<String, Node> step = ((Node.Fields) it).values();
            steps.put(Desk.text(step.get("name")), step);
        });
        return steps;
    }
}
