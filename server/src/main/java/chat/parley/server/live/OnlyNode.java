package chat.parley.server.live;

import java.util.function.Supplier;

/** The bus of a server that is alone: there is nobody to tell, and nothing to miss. */
class OnlyNode implements NodeBus {

    @Override
    public void open(Hearer hearer) {}

    @Override
    public void say(Supplier<NodeWord> word) {}

    @Override
    public boolean isWhole() {
        return true;
    }

    @Override
    public void close() {}
}
