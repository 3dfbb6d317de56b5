package chat.parley.server.account;

/** In how many conversations people are. Whoever keeps the rooms answers. */
public interface RoomCensus {

    long roomsOf(String userId);
}
