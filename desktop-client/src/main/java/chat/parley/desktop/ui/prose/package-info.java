/**
 * What people write, as it is read: a chat's Markdown, understood without a toolkit, and shown as JavaFX nodes. Whatever
 * comes in may be hostile: it is cleaned and bounded before anything is laid out, and nothing in it is ever fetched.
 */
@NullMarked
package chat.parley.desktop.ui.prose;

import org.jspecify.annotations.NullMarked;
