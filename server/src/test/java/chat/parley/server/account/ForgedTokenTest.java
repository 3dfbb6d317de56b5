package chat.parley.server.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

import chat.parley.server.Guest;
import chat.parley.server.ParleyTestServer;
import io.jsonwebtoken.Jwts;
import io.jsonwebtoken.io.Decoders;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import static chat.parley.server.AnswerAssert.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

/** Row A1: whatever is wrong with a token, one and the same answer. */
class ForgedTokenTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final SecretKey OTHER_KEY = new SecretKeySpec(new byte[32], "HmacSHA256");

    private final ParleyTestServer server = ParleyTestServer.shared();
    private final Guest anna = server.consumer("anna");
    private final SigningKey key = server.bean(SigningKeys.class).current();
    private final Map<String, Object> header = part(0);
    private final Map<String, Object> claims = part(1);

    @Test
    void theTrueTokenIsAcceptedAndSoIsItsCopy() {
        anna.get("/users").ok();
        anna.withToken(signed(header, claims, key.key())).get("/users").ok();
    }

    @Test
    void everyForgedTokenHearsTheSame() throws Exception {
        var forged = forgeries();
        assertThat(forged).hasSizeGreaterThanOrEqualTo(40);
        var answers = new HashSet<String>();
        forged.forEach((what, token) -> {
            var answer = anna.withToken(token).get("/users");
            assertThat(answer.status()).as(what).isEqualTo(401);
            answers.add(answer.body());
        });
        assertThat(answers).hasSize(1);
    }

    @Test
    void aTokenAnywhereButInTheHeaderIsNoToken() {
        assertThat(server.stranger().get("/users?authorization=" + anna.token())).isRefused(401);
        assertThat(server.stranger().get("/users?access_token=" + anna.token())).isRefused(401);
        assertThat(server.stranger().send(server.stranger().request("/users").header("Authorization",
                "Basic " + anna.token()).GET())).isRefused(401);
        assertThat(server.stranger().send(anna.request("/users").header("Authorization",
                "Bearer " + anna.token()).GET())).isRefused(401);
    }

    private Map<String, String> forgeries() throws Exception {
        var forged = new LinkedHashMap<String, String>();
        for (var none : List.of("none", "None", "NONE", "nOnE")) {
            var unsigned = encoded(Map.of("alg", none, "typ", "at+jwt", "kid", key.kid())) + "." + encoded(claims)
                    + ".";
            forged.put("alg " + none + " without signature", unsigned);
            forged.put("alg " + none + " with signature", unsigned + anna.token().split("\\.")[2]);
        }
        forged.put("another key", signed(header, claims, OTHER_KEY));
        forged.put("HS512", Jwts.builder().header().type("at+jwt").keyId(key.kid()).and().subject(anna.id())
                .json(new TokenJson.Writing()).signWith(new SecretKeySpec(new byte[64], "HmacSHA512")).compact());
        var rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair();
        forged.put("RS256", Jwts.builder().header().type("at+jwt").keyId(key.kid()).and().subject(anna.id())
                .json(new TokenJson.Writing()).signWith(rsa.getPrivate()).compact());
        for (var alg : List.of("HS384", "HS512", "RS256", "ES256", "EdDSA", "dir", "")) {
            forged.put("says " + alg, signed(with(header, it -> it.put("alg", alg)), claims, key.key()));
        }
        for (var kid : List.of("unknown-key", "../../etc/passwd", "' or 1=1 --", "", "x".repeat(100), "/dev/null")) {
            forged.put("kid " + kid, signed(with(header, it -> it.put("kid", kid)), claims, key.key()));
        }
        forged.put("no kid", signed(with(header, it -> it.remove("kid")), claims, key.key()));
        forged.put("kid of a wrong type", signed(with(header, it -> it.put("kid", List.of(key.kid()))), claims,
                key.key()));
        for (var extra : List.of("jwk", "jku", "x5u", "x5c", "x5t", "crit", "cty", "zip", "b64")) {
            forged.put("with " + extra, signed(with(header, it -> it.put(extra, "DEF")), claims, key.key()));
        }
        for (var typ : List.of("JWT", "jwt", "rt+jwt", "")) {
            forged.put("typ " + typ, signed(with(header, it -> it.put("typ", typ)), claims, key.key()));
        }
        forged.put("no typ", signed(with(header, it -> it.remove("typ")), claims, key.key()));
        for (var claim : claims.keySet()) {
            forged.put("without " + claim, signed(header, with(claims, it -> it.remove(claim)), key.key()));
        }
        var now = Instant.now().getEpochSecond();
        forged.put("expired", signed(header, with(claims, it -> it.put("exp", now - 31)), key.key()));
        forged.put("issued in the future", signed(header, with(claims, it -> it.put("iat", now + 90)), key.key()));
        forged.put("not yet valid", signed(header, with(claims, it -> it.put("nbf", now + 90)), key.key()));
        forged.put("other issuer", signed(header, with(claims, it -> it.put("iss", "other")), key.key()));
        forged.put("other audience", signed(header, with(claims, it -> it.put("aud", "other")), key.key()));
        forged.put("other session", signed(header, with(claims, it -> it.put("sid", "0".repeat(24))), key.key()));
        forged.put("session no id", signed(header, with(claims, it -> it.put("sid", "x")), key.key()));
        forged.put("other subject", signed(header, with(claims, it -> it.put("sub", server.admin().id())), key.key()));
        forged.put("role claimed", signed(header, with(claims, it -> it.put("role", "admin")), key.key()));
        forged.put("altered claim", altered());
        forged.put("signature cut", anna.token().substring(0, anna.token().length() - 2));
        forged.put("no signature", anna.token().substring(0, anna.token().lastIndexOf('.') + 1));
        forged.put("two parts", anna.token().substring(0, anna.token().lastIndexOf('.')));
        forged.put("four parts", anna.token() + ".AAAA");
        forged.put("same bytes, other letters", respelled());
        forged.put("padded", anna.token() + "=");
        forged.put("refresh token", anna.refreshToken());
        forged.put("64 KiB", anna.token() + "A".repeat(4097));
        forged.put("no token at all", "null");
        return forged;
    }

    private String altered() {
        var parts = anna.token().split("\\.");
        return parts[0] + "." + encoded(with(claims, it -> it.put("sub", "somebody"))) + "." + parts[2];
    }

    /** The last letter of the signature carries two bits that mean nothing. */
    private String respelled() {
        var letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var token = anna.token();
        var last = letters.indexOf(token.charAt(token.length() - 1));
        return token.substring(0, token.length() - 1) + letters.charAt(last ^ 1);
    }

    private Map<String, Object> part(int index) {
        var text = new String(Decoders.BASE64URL.decode(anna.token().split("\\.")[index]), StandardCharsets.UTF_8);
        return JSON.readValue(text, new TypeReference<>() {});
    }

    private static Map<String, Object> with(Map<String, Object> original, Consumer<Map<String, Object>> change) {
        var copy = new HashMap<>(original);
        change.accept(copy);
        return copy;
    }

    private static String signed(Map<String, Object> header, Map<String, Object> claims, SecretKey key) {
        try {
            var content = encoded(header) + "." + encoded(claims);
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return content + "." + encoded(mac.doFinal(content.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(Map<String, ?> part) {
        return encoded(JSON.writeValueAsBytes(part));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
