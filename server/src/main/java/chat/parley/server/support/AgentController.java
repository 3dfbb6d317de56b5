package chat.parley.server.support;

import chat.parley.model.Done;
import chat.parley.model.SetAvailability;
import chat.parley.model.SupportAgentsAnswer;
import chat.parley.server.account.Caller;
import chat.parley.server.web.Invalid;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who of the desk is there. */
@RestController
@RequestMapping("/support")
class AgentController {

    private final Agents agents;
    private final Roster roster;

    AgentController(Agents agents, Roster roster) {
        this.agents = agents;
        this.roster = roster;
    }

    @Operation(summary = "The desk: who is available, and how many open cases each has")
    @GetMapping("/agent")
    SupportAgentsAnswer all() {
        return new SupportAgentsAnswer(true, agents.all());
    }

    @Operation(summary = "Says whether one is there to answer")
    @PutMapping("/availability")
    Done set(Caller caller, @RequestBody SetAvailability wish) {
        Boolean available = wish.available();
        if (available == null) {
            throw new Invalid("available", "Say whether you are available.");
        }
        agents.set(caller.userId(), available);
        roster.said(caller.userId());
        return new Done(true, available ? "You are available." : "You are away.");
    }
}
