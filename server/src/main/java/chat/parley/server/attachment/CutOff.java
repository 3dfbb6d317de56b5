package chat.parley.server.attachment;

import chat.parley.server.web.Invalid;

/** The connection broke while bytes were coming; what had come stays. Hardly anybody is left to hear of it. */
class CutOff extends Invalid {

    CutOff() {
        super("The connection broke before everything that was announced had come.");
    }
}
