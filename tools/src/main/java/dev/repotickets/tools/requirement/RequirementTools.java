package dev.repotickets.tools.requirement;

import dev.repotickets.tools.Tool;
import java.util.List;

/// The requirement family, in the order in which it is shown.
public final class RequirementTools {
    public static final List<Tool<?, ?>> ALL =
            List.of(
                    AddRequirement.TOOL,
                    AddStory.TOOL,
                    AddResult.TOOL,
                    AddScenario.TOOL,
                    ListRequirements.TOOL,
                    UpdateRequirement.TOOL,
                    RemoveRequirement.TOOL,
                    VerifyResult.TOOL,
                    CoverRequirements.TOOL,
                    ImportResults.TOOL);

    private RequirementTools() {}
}
