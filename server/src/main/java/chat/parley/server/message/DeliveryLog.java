package chat.parley.server.message;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import chat.parley.server.account.Devices;
import chat.parley.server.room.Room;
import chat.parley.server.room.Rooms;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Writes down what devices keep, many at once, and tells authors what has thereby come to all devices of somebody. To be
 * used by one thread at a time; other servers may do the same at the same moment.
 */
@Component
class DeliveryLog {

    /** Authors of older messages are not told; they see it the next time they ask for the room. */
    private static final long FARTHEST_TOLD = 1_000;

    private final Rooms rooms;
    private final Deliveries deliveries;
    private final Devices devices;
    private final Messages messages;
    private final ApplicationEventPublisher events;

    DeliveryLog(Rooms rooms, Deliveries deliveries, Devices devices, Messages messages,
            ApplicationEventPublisher events) {
        this.rooms = rooms;
        this.deliveries = deliveries;
        this.devices = devices;
        this.messages = messages;
        this.events = events;
    }

    /** Takes down how far each device has everything. Rooms that the person is not a member of are passed over. */
    void write(Map<DeviceInRoom, Long> kept) {
        Map<String, Room> known = rooms.findAll(kept.keySet().stream().map(DeviceInRoom::roomId).distinct().toList());
        Map<DeviceInRoom, Long> valid = new LinkedHashMap<>();
        kept.forEach((device, upTo) -> {
            Room room = known.get(device.roomId());
            if (room != null && room.has(device.userId())) {
                valid.put(device, Math.min(upTo, room.lastNumber()));
            }
        });
        if (!valid.isEmpty()) {
            settle(known, after(valid));
        }
    }

    /** A device of this person is no more: what only it lacked has come to all the others. */
    void ended(String userId, String sessionId) {
        List<Delivery> held = deliveries.ofPerson(userId).stream()
                .filter(delivery -> delivery.devices().containsKey(sessionId)).toList();
        Set<String> left = devices.of(List.of(userId)).getOrDefault(userId, Set.of());
        Map<String, Room> known = rooms.findAll(held.stream().map(Delivery::roomId).toList());
        settle(known, held.stream().filter(delivery -> known.containsKey(delivery.roomId()))
                .map(delivery -> DeliveryStep.of(delivery, delivery, left)).toList());
    }

    private List<DeliveryStep> after(Map<DeviceInRoom, Long> kept) {
        // The deliveries first: a device that stands in one has been made known before, so that none is taken for gone.
        Map<String, Delivery> before = deliveries.findAll(kept.keySet().stream().map(DeliveryLog::id).toList());
        Map<String, Set<String>> present = present(kept.keySet());
        Map<String, Delivery> after = new HashMap<>();
        kept.forEach((device, upTo) -> after.put(id(device),
                after.getOrDefault(id(device), before(before, device)).kept(device.sessionId(), upTo)));
        return kept.keySet().stream().map(device -> before(before, device)).distinct()
                .map(was -> DeliveryStep.of(was, Objects.requireNonNull(after.get(was.id())),
                        present.getOrDefault(was.userId(), Set.of())))
                .toList();
    }

    /** All devices of these people; those that speak for the first time are among them from now on. */
    private Map<String, Set<String>> present(Collection<DeviceInRoom> speaking) {
        Set<String> people = speaking.stream().map(DeviceInRoom::userId).collect(Collectors.toSet());
        Map<String, Set<String>> known = devices.of(people);
        Set<String> fresh = speaking.stream()
                .filter(device -> !known.getOrDefault(device.userId(), Set.of()).contains(device.sessionId()))
                .map(DeviceInRoom::sessionId).collect(Collectors.toSet());
        if (fresh.isEmpty()) {
            return known;
        }
        devices.keep(fresh);
        return devices.of(people);
    }

    private void settle(Map<String, Room> known, List<DeliveryStep> steps) {
        List<DeliveryStep> news = steps.stream().filter(step -> !step.isNone()).toList();
        deliveries.move(news);
        Map<String, List<DeliveryStep>> arrived = lookedAtAgain(news).stream().filter(DeliveryStep::arrived)
                .collect(Collectors.groupingBy(step -> step.after().roomId()));
        arrived.forEach((roomId, inRoom) -> tell(Objects.requireNonNull(known.get(roomId)), inRoom));
    }

    /** Another server may have written for the other devices of a person at the same moment: whoever reads last sees both. */
    private List<DeliveryStep> lookedAtAgain(List<DeliveryStep> steps) {
        Set<String> several = steps.stream().filter(step -> step.present().size() > 1)
                .map(step -> step.after().id()).collect(Collectors.toSet());
        if (several.isEmpty()) {
            return steps;
        }
        Map<String, Delivery> now = deliveries.findAll(several);
        List<DeliveryStep> seen = steps.stream().map(step -> {
            Delivery stored = now.get(step.after().id());
            return stored == null ? step : DeliveryStep.of(step.before(), stored, step.present());
        }).toList();
        deliveries.move(seen.stream().filter(step -> now.containsKey(step.after().id()))
                .filter(step -> step.after().upTo() > Objects.requireNonNull(now.get(step.after().id())).upTo())
                .toList());
        return seen;
    }

    private void tell(Room room, List<DeliveryStep> steps) {
        long upTo = steps.stream().mapToLong(step -> step.after().upTo()).max().orElseThrow();
        long from = steps.stream().mapToLong(step -> step.before().upTo()).min().orElseThrow();
        Set<String> authors = new HashSet<>(
                messages.authors(new Span(room.id(), Math.max(from, upTo - FARTHEST_TOLD), upTo)));
        authors.retainAll(room.memberIds());
        if (steps.size() == 1) {
            authors.remove(steps.getFirst().after().userId()); // what came to oneself is no news
        }
        if (!authors.isEmpty()) {
            events.publishEvent(new RoomDelivered(room.id(), List.copyOf(authors),
                    steps.stream().map(DeliveryStep::view).toList()));
        }
    }

    private static Delivery before(Map<String, Delivery> before, DeviceInRoom device) {
        return before.getOrDefault(id(device), Delivery.none(device.roomId(), device.userId()));
    }

    private static String id(DeviceInRoom device) {
        return Position.id(device.roomId(), device.userId());
    }
}
