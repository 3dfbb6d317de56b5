package chat.parley.benchmarks.driver;

import chat.parley.model.live.ClientFrame;

import tools.jackson.databind.json.JsonMapper;

/** JSON as the contract writes it. Safe from any thread. */
public final class Wire {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Wire() {}

    public static String write(Object record) {
        return JSON.writeValueAsString(record);
    }

    /** A frame, with its {@code event}. */
    public static String write(ClientFrame frame) {
        return JSON.writerFor(ClientFrame.class).writeValueAsString(frame);
    }

    static <T> T read(byte[] json, Class<T> type) {
        return JSON.readValue(json, type);
    }
}
