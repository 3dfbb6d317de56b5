package chat.parley.desktop.administration;

import javafx.scene.Group;
import javafx.scene.shape.SVGPath;

/**
 * A lower corner of the sheet, drawn over what reaches down to it: the window outside the corner, and the edge of the sheet. A
 * table could be clipped instead, but then all of it were drawn twice whenever it is scrolled.
 */
final class SheetCorner extends Group {

    /** Width and height, the radius of the sheet, in pixels. */
    static final double SIZE = 14;

    private SheetCorner() {
        super(path("M0 0V14H14A14 14 0 0 1 0 0z", "sheet-outside"),
                path("M0 0A14 14 0 0 0 14 14V13A13 13 0 0 1 1 0z", "sheet-edge"));
        getStyleClass().add("sheet-corner");
        setMouseTransparent(true);
    }

    static SheetCorner left() {
        return new SheetCorner();
    }

    static SheetCorner right() {
        var corner = new SheetCorner();
        corner.setScaleX(-1);
        return corner;
    }

    private static SVGPath path(String content, String style) {
        var path = new SVGPath();
        path.setContent(content);
        path.getStyleClass().add(style);
        return path;
    }
}
