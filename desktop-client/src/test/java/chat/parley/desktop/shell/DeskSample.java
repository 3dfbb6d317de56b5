package chat.parley.desktop.shell;

import java.time.Instant;
import java.util.List;

import chat.parley.desktop.model.SampleChat;
import chat.parley.desktop.testing.CaseSample;
import chat.parley.desktop.testing.SampleServer;
import chat.parley.model.RoomLine;
import chat.parley.model.SupportStatus;
import chat.parley.model.UserView;

/**
 * The inbox of the mockups.
 *
 * @param people says who is there
 */
record DeskSample(SampleServer server, Runnable people) {

    private static final Instant NOW = SampleChat.now();

    static DeskSample nobody() {
        return new DeskSample(SampleServer.ofAgent("u-elena", "Elena", "Marinova"), () -> {});
    }

    static DeskSample english() {
        return new Words(false).sample();
    }

    static DeskSample bulgarian() {
        return new Words(true).sample();
    }

    private record Words(boolean bulgarian) {

        private String say(String english, String inBulgarian) {
            return bulgarian ? inBulgarian : english;
        }

        DeskSample sample() {
            SampleServer server = SampleServer.ofAgent("u-elena", say("Elena", "Елена"), say("Marinova", "Маринова"));
            UserView georgi = SampleServer.agent("u-georgi", say("Georgi", "Георги"), say("Petrov", "Петров"));
            UserView nadya = SampleServer.agent("u-nadya", say("Nadya", "Надя"), say("Koleva", "Колева"));
            server.desk.staff(georgi);
            server.desk.staff(nadya);
            server.desk.replies.share("service-slot", say("Offer a time", "Предложение за час"), say(
                    "Hi {first name}, we have a free slot at {time}. Shall I keep it for you?",
                    "Здравейте, {име}, имаме свободен час в {час}. Да ви го запазя ли?"));
            server.desk.replies.share("service-ready", say("Bike is ready", "Колелото е готово"), say(
                    "Your bike is ready. We are open until 19:00 today and from 10:00 tomorrow.",
                    "Колелото ви е готово. Днес работим до 19:00, утре от 10:00."));
            server.desk.replies.share("service-free", say("Correction, no charge", "Безплатна корекция"), say(
                    "Adjustments within 30 days of a service are free. Please bring the receipt with you.",
                    "Настройките до 30 дни след преглед са безплатни. Моля, носете бележката."));
            UserView hannah = server.person("u-hannah", say("Hannah", "Хана"), say("Reyes", "Рейес"));
            UserView stoyan = server.person("u-stoyan", say("Stoyan", "Стоян"), say("Iliev", "Илиев"));
            UserView marcus = server.person("u-marcus", say("Marcus", "Маркус"), say("Feld", "Фелд"));
            UserView lucia = server.person("u-lucia", say("Lucía", "Лусия"), say("Prado", "Прадо"));
            UserView aylin = server.person("u-aylin", say("Aylin", "Айлин"), say("Kaya", "Кая"));
            UserView viktor = server.person("u-viktor", say("Viktor", "Виктор"), say("Nikolov", "Николов"));
            UserView boris = server.person("u-boris", "Konstantina-Aleksandra", "Hadzhikonstantinova-Papadopoulos");
            server.room("hannah", hannah).atTheDesk().taken()
                    .say(hannah, 2, say("Hi! I picked up my bike yesterday after the winter service and the front brake"
                            + " rubs when I turn left.",
                            "Здравейте! Вчера взех колелото след зимния преглед и предната"
                                    + " спирачка трие, когато завивам наляво."))
                    .say(hannah, 2, say("Is it safe to ride to work tomorrow?", "Мога ли да карам утре до работа?"))
                    .line(server.me(), 5, new RoomLine.Joined())
                    .say(server.me(), 6, say("Hi Hannah, sorry about that. A light rub is fine on the flat, but please"
                            + " don’t ride it downhill before we look at it.",
                            "Здравейте, Хана. Лекото триене не пречи"
                                    + " по равно, но не карайте по нанадолнище, преди да го видим."),
                            hannah)
                    .say(hannah, 40, say("Thanks for the quick answer. I can bring it after 17:00.",
                            "Благодаря за бързия отговор. Мога да го донеса след 17:00."))
                    .unread(0);
            server.desk.note(georgi, "hannah", say("@elena Probably the rotor, we changed it on Tuesday. I have 15"
                    + " minutes at 17:30 today. No charge.",
                    "@elena Сигурно е дискът, сменихме го във вторник. Имам 15"
                            + " минути днес в 17:30. Безплатно."),
                    4, SampleServer.NINE.plusSeconds(480));
            for (UserView each : List.of(stoyan, marcus, lucia, aylin, viktor, boris)) {
                server.room(each.id().substring(2), each).atTheDesk()
                        .say(each, 30, say("Is the blue city bike back in size M?", "Има ли го синьото градско в M?"));
            }
            server.desk.put(CaseSample.of("hannah", hannah).status(SupportStatus.OPEN).assignee(server.me())
                    .subject(say("Brake rubs after service", "Спирачката трие след прегледа"))
                    .tags(List.of(say("service", "сервиз"), say("brakes", "спирачки"))).waiting(NOW.minusSeconds(20))
                    .said(hannah, say("Thanks for the quick answer. I can bring it after 17:00.",
                            "Благодаря за бързия отговор. Мога да го донеса след 17:00."), NOW.minusSeconds(20))
                    .number(5).view());
            server.desk.put(CaseSample.of("stoyan", stoyan).status(SupportStatus.OPEN).assignee(server.me())
                    .subject(say("Delivery address", "Адрес за доставка")).waiting(NOW.minusSeconds(11 * 60))
                    .said(stoyan, "Може ли да сменя адреса за доставка, преди да тръгне?", NOW.minusSeconds(11 * 60))
                    .view());
            server.desk.put(CaseSample.of("marcus", marcus).status(SupportStatus.PENDING).assignee(server.me())
                    .subject(say("Company invoice", "Фактура на фирма")).tags(List.of("b2b"))
                    .said(server.me(), say("The invoice is attached, with the VAT number.", "Фактурата е приложена."),
                            NOW.minusSeconds(38 * 60))
                    .view());
            server.desk.put(CaseSample.of("lucia", lucia).status(SupportStatus.ON_HOLD).assignee(server.me())
                    .until(NOW.plusSeconds(86_400)).subject(say("E-bike battery", "Батерия за електрическо"))
                    .said(server.me(), say("Bosch asked for the battery number.", "От Bosch поискаха номера."),
                            NOW.minusSeconds(86_400))
                    .view());
            server.desk.put(CaseSample.of("aylin", aylin).subject(say("Stock question", "Наличност"))
                    .waiting(NOW.minusSeconds(240)).said(aylin,
                            say("Is the blue city bike back in size M?", "Има ли го синьото градско в M?"),
                            NOW.minusSeconds(240))
                    .view());
            server.desk.put(CaseSample.of("viktor", viktor).subject(say("Payment", "Плащане"))
                    .waiting(NOW.minusSeconds(45 * 60))
                    .said(viktor, "Картата ми беше таксувана два пъти за една поръчка.", NOW.minusSeconds(45 * 60))
                    .view());
            server.desk.put(CaseSample.of("boris", boris).subject(say("Rental of trailers for children and dogs",
                    "Ремаркета под наем за деца и кучета")).waiting(NOW.minusSeconds(60))
                    .said(boris, say("Do you rent trailers for children?", "Давате ли ремаркета под наем?"),
                            NOW.minusSeconds(60))
                    .view());
            for (int i = 0; i < 3; i++) {
                server.desk.put(CaseSample.of("old" + i, hannah).assignee(nadya)
                        .subject(List.of(say("Winter service booking", "Зимен преглед"),
                                say("Lights for the City 7", "Светлини за City 7"), say("Lost key", "Изгубен ключ"))
                                .get(i))
                        .resolved(NOW.minusSeconds(86_400L * (7 + 70 * i))).view());
            }
            return new DeskSample(server, () -> {
                server.online(hannah, stoyan, aylin);
                server.desk.views(nadya, "aylin");
            });
        }
    }
}
