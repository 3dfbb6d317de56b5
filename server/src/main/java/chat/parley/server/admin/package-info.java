/**
 * What an administrator does from a shell: {@link chat.parley.server.admin.Admin} is the command, and hands what needs a
 * running server to it through a socket file in the data folder, which only the folder's owner can open.
 */
@NullMarked
package chat.parley.server.admin;

import org.jspecify.annotations.NullMarked;
