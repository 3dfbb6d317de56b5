/**
 * Finding messages: a Lucene index beside the database, derived from what the rooms' changes say, asked with the rights that the
 * asker has at that moment. See docs/decisions/0022-search.md.
 */
@NullMarked
package chat.parley.server.search;

import org.jspecify.annotations.NullMarked;
