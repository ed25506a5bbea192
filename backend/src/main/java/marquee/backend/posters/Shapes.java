package marquee.backend.posters;

/** Motifs of one or a few large things: two lovers, a record, an explosion, toys, a sea. */
final class Shapes {

    private Shapes() {}

    /** Two circles that meet. */
    static void lovers(Scene scene) {
        var unit = scene.unit();
        var x = scene.width() / 2;
        var y = 0.42 * scene.height();
        var apart = scene.between(0.13, 0.19) * unit;
        var higher = scene.between(-0.07, 0.07) * unit;
        scene.svg().circle(x - apart, y + higher, 0.3 * unit, scene.colours().main(), 0.92);
        scene.svg().circle(x + apart, y - higher, 0.3 * unit, scene.colours().second(), 0.72);
        for (int i = 1; i < 5; i++) {
            scene.svg()
                    .ring(x, y, (0.38 + 0.07 * i) * unit, 1.5, scene.colours().paper(), 0.36 - 0.07 * i);
        }
    }

    /** A record with its grooves. */
    static void record(Scene scene) {
        var unit = scene.unit();
        var x = scene.between(0.3, 0.7) * scene.width();
        var y = 0.42 * scene.height();
        scene.svg().circle(x, y, 0.46 * unit, scene.colours().night().at(0.08), 1);
        for (int i = 0; i < 12; i++) {
            scene.svg()
                    .ring(x, y, (0.2 + 0.021 * i) * unit, 1.4, scene.colours().main(), scene.between(0.2, 0.75));
        }
        scene.svg().circle(x, y, 0.16 * unit, scene.colours().second(), 1);
        scene.svg().circle(x, y, 0.1 * unit, scene.colours().main(), 0.85);
        scene.svg().circle(x, y, 0.018 * unit, scene.colours().night(), 1);
    }

    /** Rays from one point, and what bursts there. */
    static void burst(Scene scene) {
        var unit = scene.unit();
        var x = scene.between(0.3, 0.7) * scene.width();
        var y = scene.between(0.38, 0.55) * scene.height();
        var rays = 16 + 2 * scene.random().nextInt(4);
        var far = scene.width() + scene.height();
        for (int i = 0; i < rays; i++) {
            var angle = 2 * Math.PI * i / rays;
            var half = Math.PI / rays * scene.between(0.35, 0.6);
            var ray = SvgPath.from(x, y)
                    .to(x + far * Math.cos(angle - half), y + far * Math.sin(angle - half))
                    .to(x + far * Math.cos(angle + half), y + far * Math.sin(angle + half))
                    .close();
            scene.svg().path(ray, scene.colours().main(), i % 2 == 0 ? 0.75 : 0.4);
        }
        scene.svg()
                .path(star(x, y, 0.3 * unit, 0.19 * unit, 14), scene.colours().second(), 1);
        scene.svg()
                .path(star(x, y, 0.19 * unit, 0.12 * unit, 14), scene.colours().paper(), 0.9);
    }

    /** Round hills, and toys above them. */
    static void blocks(Scene scene) {
        var unit = scene.unit();
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 3; column++) {
                var x = (0.12 + 0.38 * column + scene.between(-0.07, 0.07)) * scene.width();
                var y = (0.14 + 0.24 * row + scene.between(-0.05, 0.05)) * scene.height();
                toy(
                        scene,
                        x,
                        y,
                        scene.between(0.06, 0.12) * unit,
                        scene.random().nextInt(4));
            }
        }
        for (int layer = 0; layer < 2; layer++) {
            var x = scene.between(0.1, 0.9) * scene.width();
            var radius = (0.75 - 0.15 * layer) * scene.width();
            var y = (0.86 + 0.14 * layer) * scene.height() + radius;
            scene.svg().circle(x, y, radius, scene.colours().shade().at(0.46 - 0.12 * layer), 1);
        }
    }

    /** A sea of long waves, one behind the other. */
    static void waves(Scene scene) {
        var unit = scene.unit();
        scene.svg()
                .circle(
                        scene.between(0.25, 0.75) * scene.width(),
                        0.3 * scene.height(),
                        0.17 * unit,
                        scene.colours().second(),
                        0.95);
        for (int layer = 0; layer < 6; layer++) {
            var y = (0.38 + 0.12 * layer) * scene.height();
            var colour = scene.colours().main().turned(-7.0 * layer).at(0.62 - 0.085 * layer);
            scene.svg().path(wave(scene, y, scene.between(0.03, 0.07) * unit), colour, 0.86);
        }
    }

    /** Arches inside arches, and a light at the end. */
    static void arches(Scene scene) {
        var unit = scene.unit();
        var x = scene.between(0.4, 0.6) * scene.width();
        var top = 0.08 * scene.height();
        for (int i = 0; i < 6; i++) {
            var half = (0.44 - 0.065 * i) * unit;
            var y = top + 0.075 * i * unit + half;
            var arch =
                    SvgPath.from(x - half, 2 * scene.height()).to(x - half, y).arc(half, x + half, y);
            var colour = i == 5
                    ? scene.colours().second()
                    : scene.colours().main().turned(9.0 * i).at(0.26 + 0.075 * i);
            scene.svg().path(arch.to(x + half, 2 * scene.height()).close(), colour, 1);
        }
    }

    private static void toy(Scene scene, double x, double y, double size, int kind) {
        var colour = scene.anyColour();
        switch (kind) {
            case 0 -> scene.svg().circle(x, y, size, colour, 0.95);
            case 1 -> scene.svg().ring(x, y, 0.8 * size, 0.45 * size, colour, 0.95);
            case 2 -> scene.svg().path(star(x, y, 1.15 * size, 0.5 * size, 5), colour, 0.95);
            default -> scene.svg().rect(x - 0.85 * size, y - 0.85 * size, 1.7 * size, 1.7 * size, colour, 0.95);
        }
    }

    private static SvgPath star(double x, double y, double outer, double inner, int points) {
        var path = SvgPath.from(x, y - outer);
        for (int i = 1; i < 2 * points; i++) {
            var angle = Math.PI * i / points - Math.PI / 2;
            var radius = i % 2 == 0 ? outer : inner;
            path.to(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
        }
        return path.close();
    }

    private static SvgPath wave(Scene scene, double y, double height) {
        var length = scene.between(0.3, 0.55) * scene.unit();
        var start = -scene.between(0, length);
        var path = SvgPath.from(start, 2 * scene.height()).to(start, y);
        for (double x = start; x < scene.width(); x += length) {
            path.curve(x + length / 4, y - height, x + length / 2, y);
            path.curve(x + 3 * length / 4, y + height, x + length, y);
        }
        return path.to(scene.width() + length, 2 * scene.height()).close();
    }
}
