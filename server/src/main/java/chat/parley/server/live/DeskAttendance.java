package chat.parley.server.live;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import chat.parley.server.support.DeskPresence;
import org.springframework.stereotype.Component;

/** What the desk may ask of who is there. */
@Component
class DeskAttendance implements DeskPresence {

    private final Attendance attendance;
    private final Connections connections;
    private final Viewings viewings;

    DeskAttendance(Attendance attendance, Connections connections, Viewings viewings) {
        this.connections = connections;
        this.attendance = attendance;
        this.viewings = viewings;
    }

    @Override
    public boolean isOnline(String userId) {
        return attendance.isOnline(userId);
    }

    @Override
    public Set<String> deskHere() {
        return connections.desk().stream().flatMap(connection -> Stream.ofNullable(connection.signedIn()))
                .map(SignedIn::userId).collect(Collectors.toSet());
    }

    @Override
    public Set<String> viewers(String roomId) {
        return viewings.viewers(roomId);
    }
}
