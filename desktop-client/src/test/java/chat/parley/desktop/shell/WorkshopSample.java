package chat.parley.desktop.shell;

import java.util.List;

import chat.parley.desktop.testing.CaseSample;
import chat.parley.desktop.testing.SampleServer;
import chat.parley.desktop.testing.SampleServer.SampleRoom;
import chat.parley.model.AdminRoomView;
import chat.parley.model.RoomType;
import chat.parley.model.UserView;
import chat.parley.model.live.ServerFrame;

/**
 * The conversations of the mockups.
 *
 * @param bringPeople says who is there and who is writing
 */
record WorkshopSample(SampleServer server, Runnable people) {

    private static final int DAY = 24 * 60;

    static WorkshopSample nothing(SampleServer server) {
        return new WorkshopSample(server, () -> {});
    }

    void bringPeople() {
        people.run();
    }

    static WorkshopSample english() {
        return english(new SampleServer("u-elena", "Elena", "Marinova"));
    }

    /** Elena also answers customers, three of whom wait, and looks after the server. */
    static WorkshopSample staffed() {
        WorkshopSample sample = english(SampleServer.ofAdmin("u-elena", "Elena", "Marinova"));
        sample.work("Aylin", "Viktor", "Boris");
        return sample;
    }

    /** The same in Bulgarian. */
    static WorkshopSample staffedInBulgarian() {
        WorkshopSample sample = bulgarian(SampleServer.ofAdmin("u-elena", "Елена", "Маринова"));
        sample.work("Айлин", "Виктор", "Борис");
        return sample;
    }

    private void work(String... customers) {
        for (String name : customers) {
            UserView customer = server.person("u-" + name, name, "");
            server.room(name, customer).atTheDesk().say(customer, 30, "?");
            server.desk.put(CaseSample.of(name, customer).waiting(SampleServer.NINE)
                    .said(customer, "?", SampleServer.NINE).view());
        }
        server.administration.addMembers(2);
        server.administration.rooms.rooms.add(new AdminRoomView("workshop", RoomType.CONSUMER_TO_CONSUMER, "Workshop",
                List.of(), 8, 10, 0, SampleServer.NINE, SampleServer.NINE));
    }

    private static WorkshopSample english(SampleServer server) {
        UserView georgi = server.person("u-georgi", "Georgi", "Petrov");
        UserView nadya = server.person("u-nadya", "Nadya", "Koleva");
        UserView tom = server.person("u-tom", "Tom", "Okafor");
        UserView maya = server.person("u-maya", "Maya", "Lindqvist");
        UserView rada = server.person("u-rada", "Rada", "Boneva");
        UserView ivan = server.person("u-ivan", "Ivan", "Dimitrov");
        UserView petar = server.person("u-petar", "Petar", "Stoyanov");
        UserView long1 = server.person("u-long", "Konstantina-Aleksandra", "Hadzhikonstantinova-Papadopoulos");
        SampleRoom workshop = server.room("workshop", georgi, nadya, tom, maya).named("Workshop",
                "Orders, repairs and who is at the stand.");
        workshop.say(georgi, 12, "Morning. The two gravel frames from Brno arrived, one has a dent on the top tube.")
                .say(georgi, 13,
                        "Photos are in the workshop folder. I’d rather not build it up before we talk to them.")
                .say(server.me(), 14, "Agreed, please keep it boxed. I’ll write to the supplier and copy you.", tom)
                .say(server.me(), 15, "Please note the carton number as well.", tom)
                .say(nadya, 21, "The customer for that one is Mr Hristov, size 56. He asked for Saturday.")
                .say(nadya, 22, "Shall I call him, or do we wait for the reply?")
                .answer(server.me(), 24,
                        "Call him today, better to hear it early. Offer the 56 in green, we have one built.",
                        "workshop-6", tom, georgi, nadya)
                .say(tom, 31, "Green 56 is on the stand, I only need to true the rear wheel. Ready by 16:00.")
                .say(georgi, 33, "Thanks Tom. I can swap the saddle for the one he ordered.")
                .say(server.me(), 35, "Perfect. Then he can still ride on Saturday.", tom).unread(0).pinned();
        server.room("desk", nadya).named("Front desk", null).say(nadya, 31, "@u-elena the courier needs a signature")
                .unread(1).pinned();
        server.room("tom", tom).say(tom, 32, "Morning").say(tom, 33, "Can you approve the wheel order before noon?")
                .unread(2);
        server.room("ride", petar, maya, georgi)
                .named("Saturday ride", "Routes, meeting points and who drives the van. Everyone is welcome.")
                .say(maya, 20, "Bring lights").say(maya, 28, "The sun sets at 16:58.")
                .unread(2);
        server.room("georgi", georgi)
                .say(server.me(), 2, "I have the torque key, it’s in the drawer by the window", georgi)
                .unread(0);
        server.room("maya", maya).say(maya, -13, "See you").unread(0);
        server.room("brno", ivan, rada, long1).named("Brno Frames", null).say(ivan, -DAY, "Shipped today, two cartons")
                .unread(1)
                .muted(null);
        server.room("ivan", ivan).say(ivan, -DAY - 60, "Winter tyre offer.pdf").unread(0);
        server.room("long", long1).say(long1, -2 * DAY, "December is up, please check your days 😀").unread(0);
        server.room("rada", rada).say(server.me(), -3 * DAY, "See you at the fair on Sunday!").unread(0);
        server.room("nadya", nadya);
        return new WorkshopSample(server, () -> {
            server.online(georgi, nadya, tom);
            server.tell(new ServerFrame.Typing("workshop", tom.id()));
            server.tell(new ServerFrame.Typing("ride", petar.id()));
        });
    }

    static WorkshopSample bulgarian() {
        return bulgarian(new SampleServer("u-elena", "Елена", "Маринова"));
    }

    private static WorkshopSample bulgarian(SampleServer server) {
        UserView georgi = server.person("u-georgi", "Георги", "Петров");
        UserView nadya = server.person("u-nadya", "Надя", "Колева");
        UserView tom = server.person("u-tom", "Том", "Окафор");
        UserView maya = server.person("u-maya", "Мая", "Линдквист");
        UserView petar = server.person("u-petar", "Петър", "Стоянов");
        SampleRoom workshop = server.room("workshop", georgi, nadya, tom, maya).named("Работилница",
                "Поръчки, ремонти и кой е на стойката.");
        workshop.say(georgi, 12, "Добро утро. Рамките от Бърно дойдоха, едната е с вдлъбната горна тръба.")
                .say(georgi, 13, "Снимките са в папката. Не бих я сглобявал, преди да говорим с тях.")
                .say(server.me(), 14, "Добре, остави я в кашона. Ще пиша на доставчика с копие до теб.", tom)
                .say(server.me(), 15, "Запиши и номера на кашона, моля.", tom)
                .say(nadya, 21, "Клиентът за нея е г-н Христов, размер 56. Искаше я за събота.")
                .say(nadya, 22, "Да му се обадя ли, или чакаме отговора?")
                .answer(server.me(), 24, "Обади му се днес, по-добре да знае навреме. Предложи му зелената 56.",
                        "workshop-6",
                        tom, georgi, nadya)
                .say(tom, 31, "Зелената 56 е на стойката. Остава задната капла, до 16:00 е готова.")
                .say(georgi, 33, "Благодаря, Том. Ще сменя седалката с тази, която поръча.")
                .say(server.me(), 35, "Чудесно. Значи ще може да кара в събота.", tom).unread(0).pinned();
        server.room("desk", nadya).named("Рецепция", null).say(nadya, 31, "@u-elena куриерът чака подпис").unread(1)
                .pinned();
        server.room("tom", tom).say(tom, 32, "Добро утро").say(tom, 33, "Ще одобриш ли поръчката за каплите до обяд?")
                .unread(2);
        server.room("ride", petar, maya, georgi).named("Съботно каране", null).say(maya, 28, "Вземете светлини.")
                .unread(1);
        server.room("georgi", georgi).say(server.me(), 2, "Динамометричният ключ е при мен", georgi).unread(0);
        server.room("maya", maya).say(maya, -13, "До скоро").unread(0);
        server.room("petar", petar).say(petar, -DAY, "Оферта зимни гуми.pdf").unread(0);
        return new WorkshopSample(server, () -> {
            server.online(georgi, nadya, tom);
            server.tell(new ServerFrame.Typing("workshop", tom.id()));
            server.tell(new ServerFrame.Typing("ride", petar.id()));
        });
    }
}
