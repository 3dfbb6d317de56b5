package chat.parley.server.support;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import java.util.stream.Collectors;

import chat.parley.model.Role;
import chat.parley.model.SupportNoteView;
import chat.parley.server.account.Caller;
import chat.parley.server.account.People;
import chat.parley.server.account.Person;
import chat.parley.server.web.Conflict;
import chat.parley.server.web.Forbidden;
import chat.parley.server.web.Routes;
import chat.parley.server.web.TooMany;
import org.bson.types.ObjectId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Internal notes: what the desk writes to itself beside a conversation. */
@Component
class Notes {

    private static final int AT_ONCE = 200;
    private static final int MOST_ATTEMPTS = 50;

    private final SupportNotes stored;
    private final People people;
    private final Calling calling;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Notes(SupportNotes stored, People people, Calling calling, ApplicationEventPublisher events, Clock clock) {
        this.stored = stored;
        this.people = people;
        this.calling = calling;
        this.events = events;
        this.clock = clock;
    }

    List<SupportNoteView> after(String roomId, long version) {
        List<SupportNote> page = stored.after(roomId, version, AT_ONCE);
        Map<String, Person> authors = people
                .findAll(page.stream().map(SupportNote::authorId).collect(Collectors.toSet()));
        return page.stream().map(note -> view(note, authors)).toList();
    }

    /**
     * Whoever it names is called in.
     *
     * @param clientId sent again by the same author, it gives the first note
     * @throws Conflict if it belongs to a note in another conversation
     */
    SupportNoteView write(String authorId, SupportCase one, String text, String clientId) {
        Optional<SupportNote> earlier = stored.findByClientId(authorId, clientId);
        if (earlier.isPresent()) {
            return repeated(earlier.get(), one);
        }
        ObjectId id = new ObjectId();
        Instant now = clock.instant();
        List<String> named = calling.namedIn(text, authorId);
        return tell(numbered(one.roomId(), version -> {
            var note = new SupportNote(id, one.roomId(), authorId, clientId, text, one.said().lastNumber(), version,
                    now, null, null, null).naming(named);
            try {
                stored.insert(note);
                return Optional.of(note);
            } catch (DuplicateKeyException e) {
                return stored.findByClientId(authorId, clientId); // the same note, sent twice at the same moment
            }
        }));
    }

    /** Whoever is named in it anew is called in; whoever is named no longer, no longer. */
    SupportNoteView edit(Caller caller, String roomId, String noteId, String text) {
        List<String> named = calling.namedIn(text, caller.userId());
        return tell(numbered(roomId, version -> {
            SupportNote before = find(roomId, noteId);
            if (!before.authorId().equals(caller.userId())) {
                throw new Forbidden("Only its author may edit a note.");
            }
            if (before.isDeleted()) {
                throw new Conflict("note-deleted", "This note was deleted.");
            }
            return replace(before, before.edited(text, named, version, clock.instant()));
        }));
    }

    /** Nobody is called in by it any more. */
    SupportNoteView delete(Caller caller, String roomId, String noteId) {
        return tell(numbered(roomId, version -> {
            SupportNote before = find(roomId, noteId);
            if (!before.authorId().equals(caller.userId()) && caller.role() == Role.MEMBER) {
                throw new Forbidden("Only its author may delete a note.");
            }
            return before.isDeleted()
                    ? Optional.of(before)
                    : replace(before, before.deleted(version, clock.instant()));
        }));
    }

    /** The case as its notes say now, whatever was cut short when one was written. */
    SupportCase calling(SupportCase known) {
        return calling.takeUp(known);
    }

    /** Somebody of the desk is no more: nobody calls them. */
    void forget(String agentId) {
        calling.forget(agentId);
    }

    void removeAll(String roomId) {
        stored.removeAll(roomId);
    }

    private SupportNote find(String roomId, String noteId) {
        return stored.find(roomId, noteId).orElseThrow(Routes::noSuchEndpoint);
    }

    private Optional<SupportNote> replace(SupportNote before, SupportNote next) {
        try {
            return stored.replace(before, next) ? Optional.of(next) : Optional.empty();
        } catch (DuplicateKeyException e) {
            return Optional.empty();
        }
    }

    /** Tries the next version of the room until nobody else took it first. */
    private SupportNote numbered(String roomId, LongFunction<Optional<SupportNote>> attempt) {
        for (int lost = 0; lost < MOST_ATTEMPTS; lost++) {
            Optional<SupportNote> done = attempt.apply(stored.newestVersion(roomId) + 1);
            if (done.isPresent()) {
                return done.get();
            }
        }
        throw new TooMany(Duration.ofSeconds(1));
    }

    private SupportNoteView repeated(SupportNote note, SupportCase one) {
        if (!note.roomId().equals(one.roomId())) {
            throw new Conflict("client-id-taken", "This clientId belongs to another note.");
        }
        return view(note, people.findAll(List.of(note.authorId())));
    }

    private SupportNoteView tell(SupportNote note) {
        SupportNoteView view = view(note, people.findAll(List.of(note.authorId())));
        events.publishEvent(new NoteChanged(view));
        calling.takeUp(note.roomId()); // after that, so that whoever is called has the note
        return view;
    }

    private static SupportNoteView view(SupportNote note, Map<String, Person> authors) {
        Person author = Objects.requireNonNull(authors.get(note.authorId()), "Accounts are never removed");
        return new SupportNoteView(note.id().toHexString(), note.roomId(), author.view(), note.text(),
                note.afterNumber(), note.version(), note.createdAt(), note.editedAt(), note.deletedAt(),
                note.clientId());
    }
}
