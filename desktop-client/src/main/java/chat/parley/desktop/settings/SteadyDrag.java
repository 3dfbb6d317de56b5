package chat.parley.desktop.settings;

import javafx.geometry.Bounds;
import javafx.scene.control.Slider;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/**
 * Lets a slider be dragged that makes itself larger and smaller meanwhile: what the pointer points to counts from where the track was
 * on the screen when it was pressed, not from where it has moved to since. Whole steps only.
 */
final class SteadyDrag {

    private final Slider slider;
    private double from;
    private double length;

    private SteadyDrag(Slider slider) {
        this.slider = slider;
    }

    static void install(Slider slider) {
        var drag = new SteadyDrag(slider);
        slider.addEventFilter(MouseEvent.MOUSE_PRESSED, drag::begin);
        slider.addEventFilter(MouseEvent.MOUSE_DRAGGED, drag::goOn);
        slider.addEventFilter(MouseEvent.MOUSE_RELEASED, drag::end);
    }

    private void begin(MouseEvent event) {
        Bounds track = slider.lookup(".track").localToScreen(slider.lookup(".track").getLayoutBounds());
        if (event.getButton() != MouseButton.PRIMARY || track == null) {
            return;
        }
        from = track.getMinX();
        length = track.getWidth();
        slider.requestFocus();
        slider.setValueChanging(true);
        goOn(event);
    }

    private void goOn(MouseEvent event) {
        if (slider.isValueChanging() && length > 0) {
            double share = Math.clamp((event.getScreenX() - from) / length, 0, 1);
            slider.setValue(Math.rint(slider.getMin() + share * (slider.getMax() - slider.getMin())));
            event.consume();
        }
    }

    private void end(MouseEvent event) {
        if (slider.isValueChanging()) {
            slider.setValueChanging(false);
            event.consume();
        }
    }
}
