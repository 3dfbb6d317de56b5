package chat.parley.desktop.store;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.jspecify.annotations.Nullable;

/**
 * Secrets in a file, each encrypted by AES-256-GCM under its name, with the key in a second file. That keeps them out of
 * copies of one file, out of backups that leave the key out, and out of searches; it is no lock against whoever can read
 * both.
 */
final class SecretFile implements Secrets {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final JsonFile<Locked> file;
    private final JsonFile<Key> keyFile;
    private final SecureRandom random = new SecureRandom();

    /** What the file holds: names, and nonce and cipher text in Base64. */
    private record Locked(@Nullable Map<String, String> secrets) {}

    /** What the key file holds, in Base64. */
    private record Key(@Nullable String key) {

        @Override
        public String toString() {
            return "Key";
        }
    }

    SecretFile(Path folder) {
        file = new JsonFile<>(folder.resolve("secrets.json"), Locked.class);
        keyFile = new JsonFile<>(folder.resolve("secrets.key"), Key.class);
    }

    @Override
    public synchronized Optional<String> read(String name) {
        return Optional.ofNullable(all().get(name)).flatMap(locked -> unlocked(name, locked));
    }

    @Override
    public synchronized void keep(String name, String secret) {
        Map<String, String> all = all();
        all.put(name, locked(name, secret));
        file.write(new Locked(all));
    }

    @Override
    public synchronized void forget(String name) {
        Map<String, String> all = all();
        if (all.remove(name) != null && all.isEmpty()) {
            file.delete();
            keyFile.delete();
        } else if (!all.isEmpty()) {
            file.write(new Locked(all));
        }
    }

    @Override
    public Place place() {
        return Place.FILE;
    }

    private Map<String, String> all() {
        return new HashMap<>(file.read().map(Locked::secrets).orElseGet(Map::of));
    }

    private String locked(String name, String secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] text = cipher(Cipher.ENCRYPT_MODE, name, key().orElseGet(this::newKey), nonce)
                    .doFinal(secret.getBytes(StandardCharsets.UTF_8));
            byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + text.length);
            System.arraycopy(text, 0, both, NONCE_BYTES, text.length);
            return Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java does not encrypt", e);
        }
    }

    /** Nothing if the key is another one, or if somebody has changed or exchanged what is locked. */
    private Optional<String> unlocked(String name, String locked) {
        try {
            byte[] both = Base64.getDecoder().decode(locked);
            Optional<byte[]> key = key();
            if (key.isEmpty() || both.length < NONCE_BYTES) {
                return Optional.empty();
            }
            byte[] text = cipher(Cipher.DECRYPT_MODE, name, key.get(), Arrays.copyOf(both, NONCE_BYTES))
                    .doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, String name, byte[] key, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(name.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private Optional<byte[]> key() {
        return keyFile.read().map(Key::key).filter(text -> text.matches("[A-Za-z0-9+/=]{44}"))
                .map(Base64.getDecoder()::decode).filter(key -> key.length == KEY_BYTES);
    }

    private byte[] newKey() {
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        keyFile.write(new Key(Base64.getEncoder().encodeToString(key)));
        return key;
    }
}
