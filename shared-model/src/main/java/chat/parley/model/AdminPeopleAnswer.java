package chat.parley.model;

import java.util.List;

/**
 * Answer of {@code GET /admin/people}: a page of those who match.
 *
 * @param total how many match
 */
public record AdminPeopleAnswer(boolean success, List<AdminPersonView> people, long total) {

    public AdminPeopleAnswer {
        people = List.copyOf(people);
    }
}
