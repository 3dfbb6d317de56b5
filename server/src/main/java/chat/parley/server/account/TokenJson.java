package chat.parley.server.account;

import java.io.OutputStream;
import java.io.Reader;
import java.util.Map;

import io.jsonwebtoken.io.AbstractDeserializer;
import io.jsonwebtoken.io.AbstractSerializer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How jjwt reads and writes JSON: with Jackson 3, for which it has no module of its own. */
final class TokenJson {

    private static final JsonMapper MAPPER = JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final TypeReference<Map<String, ?>> OBJECT = new TypeReference<>() {};

    private TokenJson() {}

    static final class Reading extends AbstractDeserializer<Map<String, ?>> {

        @Override
        protected Map<String, ?> doDeserialize(Reader reader) {
            return MAPPER.readValue(reader, OBJECT);
        }
    }

    static final class Writing extends AbstractSerializer<Map<String, ?>> {

        @Override
        protected void doSerialize(Map<String, ?> object, OutputStream out) {
            MAPPER.writeValue(out, object);
        }
    }
}
