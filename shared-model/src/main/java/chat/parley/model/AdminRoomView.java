package chat.parley.model;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A room, as an administrator sees it: never what is written in it.
 *
 * @param name absent for a conversation that is called after its people
 * @param people some of them, at most five
 * @param members how many there are
 * @param messages how many were ever posted, with those that were deleted since
 * @param fileBytes what its files take
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AdminRoomView(@JsonProperty("_id") String id, RoomType type, @Nullable String name,
        List<UserView> people, int members, long messages, long fileBytes, @WireTime Instant createdAt,
        @WireTime Instant activeAt) {

    public AdminRoomView {
        people = List.copyOf(people);
    }
}
