package chat.parley.desktop.administration;

import javafx.scene.Node;

/** A section under its header, which its model keeps up to date while it is shown. JavaFX thread only. */
abstract class SectionView implements AdminView {

    /** The whole of it. */
    abstract Page page();

    abstract Looked model();

    @Override
    public final Node root() {
        return page();
    }

    @Override
    public final void enter() {
        model().enter();
    }

    @Override
    public final void leave() {
        model().leave();
    }

    @Override
    public final void showBanner(Node banner) {
        page().showBanner(banner);
    }

    @Override
    public final void lead(boolean narrow, Runnable back) {
        page().lead(narrow, back);
    }

    @Override
    public void close() {
        model().close();
    }
}
