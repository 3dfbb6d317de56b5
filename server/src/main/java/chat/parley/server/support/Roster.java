package chat.parley.server.support;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Has the desk hear who of it is there: at once what somebody says themselves, within seconds who comes and goes. */
@Component
class Roster {

    private final Agents agents;
    private final DeskPresence presence;
    private final ApplicationEventPublisher events;
    /** Whether they are available, as the desk on this server was told; nobody while nobody of it is here. */
    private Map<String, Boolean> told = Map.of();

    Roster(Agents agents, DeskPresence presence, ApplicationEventPublisher events) {
        this.agents = agents;
        this.presence = presence;
        this.events = events;
    }

    /** Somebody has said whether they are available. */
    synchronized void said(String userId) {
        agents.find(userId).ifPresent(agent -> {
            Map<String, Boolean> now = new HashMap<>(told);
            now.replace(userId, agent.available());
            told = now;
            events.publishEvent(new AgentChanged(agent));
        });
    }

    /** Notes who is here, for all servers, and tells the desk here what is different from what it was told. */
    synchronized void look() {
        agents.seen();
        if (presence.deskHere().isEmpty()) {
            told = Map.of();
            return;
        }
        Map<String, Boolean> now = agents.available();
        Map<String, Boolean> before = told;
        told = now;
        if (!now.equals(before)) { // else what each has to do need not be counted
            agents.all().stream()
                    .filter(agent -> !Objects.equals(before.get(agent.user().id()), now.get(agent.user().id())))
                    .forEach(agent -> events.publishEvent(new AgentNoticed(agent)));
        }
    }
}
