package chat.parley.faults.client;

import java.util.List;

/**
 * Where a device stands in a run.
 *
 * @param name of the device, different from all others
 * @param rooms all that the person is a member of
 */
record Seat(String name, String personId, List<String> rooms, Patience patience) {}
