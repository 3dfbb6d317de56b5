package chat.parley.server.account;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import chat.parley.model.CreateUser;
import chat.parley.model.ImportReport;
import chat.parley.model.UserType;
import chat.parley.server.audit.Actor;
import chat.parley.server.audit.AuditLog;
import chat.parley.server.audit.Deed;
import chat.parley.server.web.Invalid;
import chat.parley.server.web.Refusal;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Makes many accounts from a table. Each line stands for itself: one that breaks a rule is reported and makes no account, the
 * others do. Sent once more, those that made one are refused, as their names are taken.
 */
@Service
class PeopleImport {

    /** As each password takes a while to hash. */
    static final int MOST = 200;

    private static final Set<String> REQUIRED = Set.of("username", "firstname", "lastname");
    private static final CSVFormat FORMAT = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true)
            .setIgnoreHeaderCase(true).setTrim(true).setIgnoreEmptyLines(true).get();

    private final SignUp signUp;
    private final AuditLog audit;

    PeopleImport(SignUp signUp, AuditLog audit) {
        this.signUp = signUp;
        this.audit = audit;
    }

    /**
     * @param table with a header line: {@code username}, {@code firstName}, {@code lastName}, and if wanted {@code type} and
     * {@code email}
     * @throws Invalid if it is no such table, or has too many lines
     */
    ImportReport take(String table, Actor by) {
        List<ImportReport.Created> created = new ArrayList<>();
        List<ImportReport.Refused> refused = new ArrayList<>();
        try (CSVParser lines = FORMAT.parse(new StringReader(withoutMark(table)))) {
            requireColumns(lines);
            List<CSVRecord> all = lines.getRecords();
            if (all.size() > MOST) {
                throw new Invalid("At most " + MOST + " people can be imported at once.");
            }
            for (CSVRecord line : all) {
                int number = Math.toIntExact(line.getRecordNumber() + 1);
                try {
                    created.add(create(number, line, by));
                } catch (Refusal refusal) {
                    refused.add(new ImportReport.Refused(number, refusal.message()));
                }
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new Invalid("This is not a table of comma-separated values.");
        }
        return new ImportReport(true, created, refused);
    }

    private static void requireColumns(CSVParser lines) {
        List<String> columns = lines.getHeaderNames().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        if (!columns.containsAll(REQUIRED)) {
            throw new Invalid("The first line must name the columns username, firstName and lastName.");
        }
    }

    private ImportReport.Created create(int number, CSVRecord line, Actor by) {
        String password = InitialPassword.random();
        Account account = signUp.insert(AccountRules.check(new CreateUser(cell(line, "username"), password,
                cell(line, "firstName"), cell(line, "lastName"), type(cell(line, "type")), cell(line, "email"))));
        audit.record(by, new Deed("person-created", account.username(), "import"));
        return new ImportReport.Created(number, account.username(), password);
    }

    private static UserType type(@Nullable String word) {
        if (word == null || word.equalsIgnoreCase("consumer")) {
            return UserType.CONSUMER;
        }
        if (word.equalsIgnoreCase("support")) {
            return UserType.SUPPORT;
        }
        throw new Invalid("type", "The type must be consumer or support.");
    }

    private static @Nullable String cell(CSVRecord line, String column) {
        String value = line.isSet(column) ? line.get(column) : "";
        return value.isEmpty() ? null : value;
    }

    /** Spreadsheets like to begin a file with a byte order mark. */
    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
