/**
 * HTTP manners common to all routes: how a refusal looks, which headers every answer carries, how a page is asked for,
 * how much of everything one caller may have. Knows no feature.
 */
@NullMarked
package chat.parley.server.web;

import org.jspecify.annotations.NullMarked;
