package chat.parley.server.support;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import chat.parley.model.SupportCaseAnswer;
import chat.parley.model.SupportCaseDetailsAnswer;
import chat.parley.model.SupportCaseView;
import chat.parley.model.SupportCasesAnswer;
import chat.parley.model.SupportNoteAnswer;
import chat.parley.model.SupportNoteView;
import chat.parley.model.SupportView;
import chat.parley.server.Guest;
import chat.parley.server.room.Talk;

/** What customers and agents do, in one word each; every one of them must succeed. */
public final class Inquiry {

    private Inquiry() {}

    /** A customer asks without naming anyone; gives the id of the room. */
    public static String ask(Guest customer, String text) {
        String room = Talk.openSupport(customer);
        Talk.post(customer, room, text);
        return room;
    }

    public static SupportCaseView claim(Guest agent, String room) {
        return changed(agent.post("/support/case/" + room + "/claim", Map.of()).ok().as(SupportCaseAnswer.class));
    }

    public static SupportCaseView assign(Guest agent, String room, Guest to) {
        return changed(agent.post("/support/case/" + room + "/assign", Map.of("userId", to.id())).ok()
                .as(SupportCaseAnswer.class));
    }

    public static SupportCaseView giveBack(Guest agent, String room) {
        return changed(agent.post("/support/case/" + room + "/assign", Map.of()).ok().as(SupportCaseAnswer.class));
    }

    public static SupportCaseView put(Guest agent, String room, String status) {
        return changed(agent.post("/support/case/" + room + "/status", Map.of("status", status)).ok()
                .as(SupportCaseAnswer.class));
    }

    public static SupportCaseView look(Guest agent, String room) {
        return details(agent, room).supportCase();
    }

    public static SupportCaseDetailsAnswer details(Guest agent, String room) {
        return agent.get("/support/case/" + room).ok().as(SupportCaseDetailsAnswer.class);
    }

    /** Id of who has it; there must be somebody. */
    public static String assignee(Guest agent, String room) {
        return Objects.requireNonNull(look(agent, room).assignee()).id();
    }

    /** How it stands, as a member sees it. */
    public static SupportView support(Guest member, String room) {
        return Objects.requireNonNull(Talk.summary(member, room).support());
    }

    public static SupportNoteView note(Guest agent, String room, String text) {
        return agent.post("/support/case/" + room + "/notes", Map.of("text", text)).ok().as(SupportNoteAnswer.class)
                .note();
    }

    public static SupportCasesAnswer list(Guest agent, String query) {
        return agent.get("/support/case" + query).ok().as(SupportCasesAnswer.class);
    }

    /** Ids of the rooms in a list, in its order. */
    public static List<String> rooms(Guest agent, String query) {
        return list(agent, query).cases().stream().map(SupportCaseView::roomId).toList();
    }

    private static SupportCaseView changed(SupportCaseAnswer answer) {
        return answer.supportCase();
    }
}
