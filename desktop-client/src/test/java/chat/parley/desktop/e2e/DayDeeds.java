package chat.parley.desktop.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

import chat.parley.model.SupportCaseView;
import chat.parley.model.SupportStatus;

/** What people do on a scripted day: each deed is done in a window, or on the server by who has none, and written down. */
final class DayDeeds {

    private final Day day;
    private final DayBook book;
    private final Lots lots;
    private final DeskDeeds desk;
    private final int mostWalkIns;
    private int walkIns;

    /** What can be done. */
    enum Deed {
        ASK_ANEW,
        ASK_ON,
        ANSWER,
        ANSWER_BY_SHORTCUT,
        CLAIM,
        RACE,
        NOTE,
        GIVE,
        GIVE_BACK,
        TAKE_OVER,
        HOLD,
        WAIT_FOR_CUSTOMER,
        RESOLVE,
        RESOLVE_AND_UNDO,
        REOPEN,
        TAG,
        SEND_PICTURE,
        CHAT,
        READ,
        GO_AWAY,
        COME_BACK
    }

    /** @param mostWalkIns how many customers without a window come at most */
    DayDeeds(Day day, DayBook book, Lots lots, int mostWalkIns) {
        this.day = day;
        this.book = book;
        this.lots = lots;
        desk = new DeskDeeds(day, book, lots);
        this.mostWalkIns = mostWalkIns;
    }

    /** The customers with windows ask, and people make rooms to talk in. */
    void begin() {
        for (String name : Day.CUSTOMERS) {
            ChatsOnScreen customer = day.customer(name);
            String roomId = customer.askSupport();
            String text = lots.words("asks");
            customer.write(text);
            book.ask(roomId, name, null, text).room().readAll(name);
        }
        askNamed("boris", "elena");
        askNamed("clara", "nadya");
        talk("hannah", "boris");
        talk("clara", "elena");
        talk("elena", "nadya");
        talk("boris", "hannah", "clara", "nadya");
    }

    /** @return false if there is no occasion for it */
    boolean tryTo(Deed deed) {
        lots.tell(deed.toString());
        return occasion(deed);
    }

    private boolean occasion(Deed deed) {
        return switch (deed) {
            case ASK_ANEW -> walkIns < mostWalkIns && askAnew();
            case ASK_ON -> with(one -> true, this::askOn);
            case ANSWER -> with(taken(), desk::answer);
            case ANSWER_BY_SHORTCUT -> with(taken(), desk::answerByShortcut);
            case CLAIM -> with(BookedCase::waits, desk::claim);
            case RACE -> with(BookedCase::waits, desk::race);
            case NOTE -> with(one -> true, desk::note);
            case GIVE -> with(taken(), desk::give);
            case GIVE_BACK -> with(taken(), desk::giveBack);
            case TAKE_OVER -> with(taken(), desk::takeOver);
            case HOLD -> with(one -> !one.isOver(), desk::hold);
            case WAIT_FOR_CUSTOMER -> with(taken().and(one -> one.status() != SupportStatus.PENDING),
                    one -> desk.put(one, SupportStatus.PENDING, "Waiting on customer"));
            case RESOLVE -> with(taken(), desk::resolve);
            case RESOLVE_AND_UNDO -> with(taken(), desk::resolveAndUndo);
            case REOPEN -> with(BookedCase::isOver, one -> desk.put(one, SupportStatus.OPEN, "Open"));
            case TAG -> with(one -> one.tags().size() < 3, desk::tag);
            case SEND_PICTURE -> with(one -> day.hasWindow(one.customer()), this::sendPicture);
            case CHAT -> lots.oneOf(book.talks()).map(this::chat).isPresent();
            case READ -> read();
            case GO_AWAY ->
                with(day.agents(), agent -> book.isAvailable(agent.name()), agent -> desk.goes(agent, true));
            case COME_BACK -> with(day.agents(), agent -> !book.isAvailable(agent.name()),
                    agent -> desk.goes(agent, false));
        };
    }

    /** A customer has their conversation before them when the server dies, and writes all the same. */
    void writeIntoTheDark(Darkness falls) throws Exception {
        BookedCase one = book.cases(each -> day.hasWindow(each.customer())).getFirst();
        ChatsOnScreen customer = day.customer(one.customer());
        customer.open(one.room());
        one.room().readAll(one.customer());
        falls.fall();
        String text = lots.words("writes into the dark");
        customer.write(text);
        book.customerWrites(one, text, 0);
    }

    /**
     * What happens after the backup and before it is restored: it is in no book, as it is gone then, though windows have shown
     * it and the server has acknowledged it.
     */
    void happenTooLate() {
        BookedCase one = book.cases(each -> day.hasWindow(each.customer())).getFirst();
        String text = lots.words("says too late");
        day.customer(one.customer()).say(one.room(), text);
        BookedRoom talk = book.talks().getFirst();
        day.witness(talk.people().getFirst()).post(talk.id(), lots.words("says too late"));
        day.comesFirst("toolate");
        String room = day.witness("toolate").askSupport(lots.words("asks too late"));
        for (AgentOnScreen agent : day.agents()) {
            agent.window().waitUntil("what came too late, to " + agent.name(), () -> {
                List<SupportCaseView> all = agent.listed().getFirst();
                return all.stream().anyMatch(view -> view.roomId().equals(room))
                        && all.stream().anyMatch(view -> view.roomId().equals(one.id()) && view.lastMessage() != null
                                && view.lastMessage().text().equals(text));
            });
        }
    }

    /** The server goes away. */
    interface Darkness {

        void fall() throws Exception;
    }

    private void askNamed(String customer, String agent) {
        String text = lots.words("asks " + agent);
        String agentId = day.witness(agent).id();
        book.ask(day.witness(customer).askSupport(text, List.of(agentId)), customer, agent, text).room()
                .readAll(customer);
    }

    private void talk(String... people) {
        List<String> others = List.of(people).subList(1, people.length).stream().map(name -> day.witness(name).id())
                .toList();
        book.open(day.witness(people[0]).initiate(others), List.of(people));
    }

    private boolean askAnew() {
        String name = "walkin" + ++walkIns;
        day.comesFirst(name);
        String text = lots.words("asks");
        book.ask(day.witness(name).askSupport(text), name, null, text);
        return true;
    }

    private void askOn(BookedCase one) {
        String text = lots.words("asks on");
        if (day.hasWindow(one.customer())) {
            day.customer(one.customer()).say(one.room(), text);
            one.room().readAll(one.customer());
        } else {
            day.witness(one.customer()).post(one.id(), text);
        }
        book.customerWrites(one, text, 0);
    }

    private void sendPicture(BookedCase one) {
        String text = lots.words("shows");
        day.customer(one.customer()).sendPicture(one.room(), text);
        one.room().readAll(one.customer());
        book.customerWrites(one, text, 1);
    }

    private boolean chat(BookedRoom room) {
        String author = room.people().get(lots.below(room.people().size()));
        String text = lots.words("chats");
        inChats(author, chats -> chats.say(room, text));
        room.readAll(author);
        book.say(room, author, text, 0);
        return true;
    }

    private boolean read() {
        List<String> people = new ArrayList<>(Day.CUSTOMERS);
        people.addAll(Day.AGENTS);
        for (String person : people) {
            Optional<BookedRoom> waiting = lots.oneOf(
                    book.chats(person).stream().filter(room -> room.unread(person) > 0).toList());
            if (waiting.isPresent()) {
                inChats(person, chats -> chats.open(waiting.get()));
                waiting.get().readAll(person);
                return true;
            }
        }
        return false;
    }

    private void inChats(String person, Consumer<ChatsOnScreen> deed) {
        if (day.hasWindow(person)) {
            deed.accept(day.customer(person));
        } else {
            deed.accept(day.agent(person).enterChats());
            day.agent(person).enterInbox();
        }
    }

    private static Predicate<BookedCase> taken() {
        return one -> !one.isOver() && one.assignee() != null;
    }

    private boolean with(Predicate<BookedCase> which, Consumer<BookedCase> deed) {
        return with(book.cases(), which, deed);
    }

    private <T> boolean with(List<T> all, Predicate<T> which, Consumer<T> deed) {
        Optional<T> one = lots.oneOf(all.stream().filter(which).toList());
        one.ifPresent(subject -> {
            lots.tell("  with " + (subject instanceof BookedCase found ? found.row() : subject));
            deed.accept(subject);
        });
        return one.isPresent();
    }
}
