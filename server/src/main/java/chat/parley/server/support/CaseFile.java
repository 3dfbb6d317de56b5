package chat.parley.server.support;

import java.util.Set;
import java.util.stream.Collectors;

import chat.parley.model.SupportCaseDetailsAnswer;
import chat.parley.server.account.Caller;
import org.springframework.stereotype.Component;

/** All there is about one case, besides its notes. */
@Component
class CaseFile {

    private final SupportRooms rooms;
    private final SupportCases cases;
    private final CaseViews views;
    private final DeskPresence presence;

    CaseFile(SupportRooms rooms, SupportCases cases, CaseViews views, DeskPresence presence) {
        this.rooms = rooms;
        this.cases = cases;
        this.views = views;
        this.presence = presence;
    }

    SupportCaseDetailsAnswer details(Caller caller, String roomId) {
        SupportCase one = rooms.require(roomId);
        Set<String> viewers = presence.viewers(roomId).stream().filter(id -> !id.equals(caller.userId()))
                .collect(Collectors.toSet());
        return new SupportCaseDetailsAnswer(true, views.of(one), views.of(cases.earlier(one)), views.users(viewers));
    }
}
