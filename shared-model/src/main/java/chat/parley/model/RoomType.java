package chat.parley.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of conversation a room holds; with its people it decides which room an initiate finds. */
public enum RoomType {
    @JsonProperty("consumer-to-consumer")
    CONSUMER_TO_CONSUMER,
    @JsonProperty("consumer-to-support")
    CONSUMER_TO_SUPPORT
}
