package chat.parley.embeddedmongo;

import de.bwaldvogel.mongo.bson.Document;

/** Reads what a {@code count} asks. */
final class CountCommand {

    private CountCommand() {}

    static Query of(Document command) {
        Unsupported.refuse(command, "collation");
        return new Query(Fields.optionalDocument(command, "query"), null, FindCommand.notNegative(command, "skip"),
                Math.abs(Fields.optionalNumber(command, "limit", 0)), FindCommand.hint(command.get("hint")));
    }
}
