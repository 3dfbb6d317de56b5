package chat.parley.server.overview;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import chat.parley.model.BackupView;
import chat.parley.model.OverviewView.Part;
import chat.parley.model.OverviewView.Storage;
import chat.parley.server.backup.Backups;
import chat.parley.server.tls.Encryption;
import org.springframework.boot.health.actuate.endpoint.CompositeHealthDescriptor;
import org.springframework.boot.health.actuate.endpoint.HealthEndpoint;
import org.springframework.stereotype.Component;

/** Whether the server is well. */
@Component
class Condition {

    private final HealthEndpoint health;
    private final StorageUse storage;
    private final Backups backups;
    private final Encryption encryption;

    Condition(HealthEndpoint health, StorageUse storage, Backups backups, Encryption encryption) {
        this.health = health;
        this.storage = storage;
        this.backups = backups;
        this.encryption = encryption;
    }

    /** What everybody may ask for at {@code /actuator/health}. */
    List<Part> parts() {
        if (health.health() instanceof CompositeHealthDescriptor whole) {
            var components = whole.getComponents();
            return components == null
                    ? List.of()
                    : components.entrySet().stream()
                            .map(part -> new Part(part.getKey(), part.getValue().getStatus().getCode())).toList();
        }
        return List.of();
    }

    Storage storage() {
        return storage.now();
    }

    Optional<Instant> certificateUntil() {
        return encryption.certificateUntil();
    }

    Optional<BackupView> lastBackup() {
        return backups.latest();
    }
}
