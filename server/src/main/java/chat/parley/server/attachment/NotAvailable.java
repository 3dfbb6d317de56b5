package chat.parley.server.attachment;

import chat.parley.server.web.Invalid;

/** A message names a file that its author cannot post. Which reason it is, is told to nobody. */
class NotAvailable extends Invalid {

    NotAvailable() {
        super("attachments", "One of these files is not there, is not complete, or is in another message.");
    }
}
