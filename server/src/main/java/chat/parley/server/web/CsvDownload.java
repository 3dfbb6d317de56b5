package chat.parley.server.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import jakarta.servlet.http.HttpServletResponse;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** A table as a file that spreadsheets open: UTF-8, separated by commas, one header line. Written as it is read. */
public final class CsvDownload {

    /** Cells that a spreadsheet would take for a formula begin so; of them, somebody's name could make it do things. */
    private static final String FORMULA_BEGINS = "=+-@\t\r";

    private CsvDownload() {}

    /** @param filename that a browser proposes */
    public static void write(HttpServletResponse response, String filename, List<String> header,
            Stream<List<@Nullable String>> rows) throws IOException {
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + filename + "\"");
        try (rows; CSVPrinter printer = new CSVPrinter(response.getWriter(), CSVFormat.RFC4180)) {
            printer.printRecord(header);
            for (Iterator<List<@Nullable String>> each = rows.iterator(); each.hasNext();) {
                printer.printRecord(each.next().stream().map(CsvDownload::harmless));
            }
        }
    }

    private static @Nullable String harmless(@Nullable String cell) {
        return cell == null || cell.isEmpty() || FORMULA_BEGINS.indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell;
    }
}
