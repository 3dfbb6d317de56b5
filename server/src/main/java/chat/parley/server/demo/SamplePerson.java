package chat.parley.server.demo;

import java.util.List;

import chat.parley.model.CreateUser;
import chat.parley.model.UserType;

import static chat.parley.model.UserType.CONSUMER;
import static chat.parley.model.UserType.SUPPORT;

/** Somebody of the sample server: who works at Vitosha Bikes, supplies it, rides along or buys there. */
record SamplePerson(String username, String firstName, String lastName, UserType type) {

    /** The same for all; no secret, as the server says it to whoever starts it. */
    static final String PASSWORD = "two wheels are enough";

    static List<SamplePerson> all() {
        return List.of(new SamplePerson("elena", "Elena", "Marinova", SUPPORT),
                new SamplePerson("georgi", "Georgi", "Petrov", SUPPORT),
                new SamplePerson("nadya", "Nadya", "Koleva", SUPPORT),
                new SamplePerson("tom", "Tom", "Okafor", SUPPORT),
                new SamplePerson("maya", "Maya", "Lindqvist", SUPPORT),
                new SamplePerson("dimitar", "Димитър", "Стоянов", SUPPORT),
                new SamplePerson("petar", "Petar", "Vasilev", CONSUMER),
                new SamplePerson("rada", "Рада", "Бонева", CONSUMER),
                new SamplePerson("ivan", "Иван", "Димитров", CONSUMER),
                new SamplePerson("jana", "Jana", "Novotná", CONSUMER),
                new SamplePerson("hristo", "Христо", "Христов", CONSUMER),
                new SamplePerson("maria", "Мария", "Илиева", CONSUMER),
                new SamplePerson("anna", "Anna", "Weiss", CONSUMER),
                new SamplePerson("lukas", "Lukas", "Novák", CONSUMER),
                new SamplePerson("sofia", "Sofia", "Reyes", CONSUMER),
                new SamplePerson("viktor", "Viktor", "Nikolov", CONSUMER),
                new SamplePerson("aylin", "Aylin", "Demir", CONSUMER),
                new SamplePerson("stoyan", "Стоян", "Георгиев", CONSUMER),
                new SamplePerson("klara", "Klara", "Svoboda", CONSUMER),
                new SamplePerson("dimo", "Димо", "Тодоров", CONSUMER),
                new SamplePerson("freya", "Freya", "Holm", CONSUMER));
    }

    CreateUser account() {
        return new CreateUser(username, PASSWORD, firstName, lastName, type, null);
    }
}
