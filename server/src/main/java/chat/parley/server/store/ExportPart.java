package chat.parley.server.store;

import java.io.IOException;

/**
 * What a feature gives to an export. Beans of this type are asked one after the other, in the order that {@code @Order} says,
 * while people go on writing: what is spoken of comes later, so that it is there unless it was deleted meanwhile.
 */
public interface ExportPart {

    /** Those who are asked first: they speak of rooms, files and people. */
    int WHAT_WAS_SAID = 10;

    int FILES = 20;

    int ROOMS = 30;

    /** The last. */
    int PEOPLE = 40;

    /** Of its file, without the ending. */
    String name();

    /** Writes all of it, in an order that depends on nothing but what there is. */
    void writeTo(Export export) throws IOException;
}
