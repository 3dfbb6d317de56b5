package chat.parley.embeddedmongo;

/**
 * What queries have cost since the database was opened.
 *
 * @param keysExamined index entries, or documents of a collection read in its own order, that were walked over
 * @param documentsExamined documents read and compared with a query
 * @param fullScans queries with a condition or an order that no index could serve
 */
public record Figures(long keysExamined, long documentsExamined, long fullScans) {}
