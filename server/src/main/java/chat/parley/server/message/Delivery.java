package chat.parley.server.message;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How far what is written in one room has come to one person. Nothing in it ever moves back.
 *
 * @param id {@code roomId:userId}, as for {@link Position}
 * @param upTo what all their devices had when it was last looked at; a device that came later does not take it back
 * @param devices how far each device has everything, by the id of its sign-in
 */
@Document("deliveries")
record Delivery(@Id String id, String userId, long upTo, Map<String, Long> devices) {

    Delivery {
        devices = devices == null ? Map.of() : Map.copyOf(devices); // absent until the first device speaks
    }

    static Delivery none(String roomId, String userId) {
        return new Delivery(Position.id(roomId, userId), userId, 0, Map.of());
    }

    String roomId() {
        return id.substring(0, id.indexOf(':'));
    }

    /** With what one device has come to keep. */
    Delivery kept(String sessionId, long upToThere) {
        Map<String, Long> all = new HashMap<>(devices);
        all.merge(sessionId, upToThere, Math::max);
        return new Delivery(id, userId, upTo, all);
    }

    /** Looked at anew, with these devices being all that the person has. */
    Delivery reckoned(Collection<String> present) {
        Map<String, Long> left = devices.entrySet().stream().filter(device -> present.contains(device.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        long everywhere = present.stream().mapToLong(device -> left.getOrDefault(device, 0L)).min().orElse(upTo);
        return new Delivery(id, userId, Math.max(upTo, everywhere), left);
    }

    /** Devices that the other knows and this one does not. */
    Set<String> lacking(Delivery other) {
        return other.devices.keySet().stream().filter(device -> !devices.containsKey(device))
                .collect(Collectors.toSet());
    }
}
