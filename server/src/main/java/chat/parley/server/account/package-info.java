/**
 * People and their sessions: signing up, signing in, who a token speaks for. Other features ask {@link
 * chat.parley.server.account.People} who somebody is, take a {@link chat.parley.server.account.Caller} as a controller
 * parameter, and listen to {@link chat.parley.server.account.SessionEnded} and {@link
 * chat.parley.server.account.PersonDeleted}.
 */
@NullMarked
package chat.parley.server.account;

import org.jspecify.annotations.NullMarked;
