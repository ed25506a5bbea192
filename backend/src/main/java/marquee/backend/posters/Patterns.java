package marquee.backend.posters;

/** Motifs without a place: grids, stripes, rings. */
final class Patterns {

    private Patterns() {}

    /** Quarter circles in a grid, turned any way. */
    static void tiles(Scene scene) {
        var size = scene.unit() / 4;
        for (double y = 0; y < scene.height() * 1.35; y += size) {
            for (double x = 0; x < scene.width(); x += size) {
                scene.svg().rect(x, y, size, size, scene.anyColour().at(scene.between(0.3, 0.5)), 0.5);
                scene.svg().path(quarter(x, y, size, scene.random().nextInt(4)), scene.anyColour(), 0.95);
            }
        }
    }

    /** Dots that swell and shrink in waves, as in coarse print. */
    static void dots(Scene scene) {
        var step = scene.unit() / 14;
        var centreX = scene.between(0.3, 0.7) * scene.width();
        var centreY = scene.between(0.3, 0.5) * scene.height();
        scene.svg().begin("g", "fill", scene.colours().main());
        for (double y = step / 2; y < scene.height(); y += step) {
            for (double x = step / 2; x < scene.width(); x += step) {
                var distance = Math.hypot(x - centreX, y - centreY) / scene.unit();
                var size = 0.46 * step * Math.abs(Math.cos(distance * 4.2));
                if (size > 1) {
                    scene.svg().add("circle", "cx", x, "cy", y, "r", size);
                }
            }
        }
        scene.svg().end("g");
    }

    /** Light through blinds, and someone's lamp behind them. */
    static void blinds(Scene scene) {
        var unit = scene.unit();
        scene.svg()
                .circle(
                        scene.between(0.3, 0.7) * scene.width(),
                        0.36 * scene.height(),
                        0.3 * unit,
                        scene.colours().second(),
                        0.9);
        var step = unit / 11;
        for (double y = -0.6 * unit; y < 1.4 * scene.height(); y += step) {
            var slat = SvgPath.from(0, y).to(scene.width(), y + 0.16 * scene.width());
            slat.to(scene.width(), y + 0.16 * scene.width() + 0.56 * step)
                    .to(0, y + 0.56 * step)
                    .close();
            scene.svg().path(slat, scene.colours().night(), 0.88);
        }
    }

    /** Tall oblique bars, one of them of the other colour. */
    static void bars(Scene scene) {
        var step = scene.unit() / 6;
        var odd = 1 + scene.random().nextInt(4);
        var lean = scene.between(0.12, 0.3) * scene.height();
        for (int i = -3; i * step < scene.width() + lean; i++) {
            var x = i * step;
            var top = scene.between(0.02, 0.3) * scene.height();
            var bar = SvgPath.from(x + lean, top).to(x + lean + 0.62 * step, top);
            bar.to(x - 0.4 * lean + 0.62 * step, 1.4 * scene.height())
                    .to(x - 0.4 * lean, 1.4 * scene.height())
                    .close();
            var colour =
                    i == odd ? scene.colours().second() : scene.colours().main().at(scene.between(0.3, 0.58));
            scene.svg().path(bar, colour, 0.95);
        }
    }

    /** Rings inside rings, each a little off, that pull the eye in. */
    static void rings(Scene scene) {
        var unit = scene.unit();
        var x = scene.between(0.42, 0.58) * scene.width();
        var y = 0.42 * scene.height();
        var drift = scene.between(-0.5, 0.5);
        var count = 11;
        for (int i = 0; i < count; i++) {
            var radius = (0.62 - 0.055 * i) * unit;
            var colour = i % 2 == 0
                    ? scene.colours().main().at(0.28 + 0.03 * i)
                    : scene.colours().night();
            var angle = drift * i;
            var shift = 0.018 * unit * i;
            scene.svg().circle(x + shift * Math.cos(angle), y + shift * Math.sin(angle), radius, colour, 1);
        }
        var angle = drift * count;
        var shift = 0.018 * unit * count;
        scene.svg()
                .circle(
                        x + shift * Math.cos(angle),
                        y + shift * Math.sin(angle),
                        0.05 * unit,
                        scene.colours().second(),
                        1);
    }

    private static SvgPath quarter(double x, double y, double size, int corner) {
        return switch (corner) {
            case 0 -> SvgPath.from(x, y).to(x + size, y).arc(size, x, y + size).close();
            case 1 ->
                SvgPath.from(x + size, y).to(x + size, y + size).arc(size, x, y).close();
            case 2 ->
                SvgPath.from(x + size, y + size)
                        .to(x, y + size)
                        .arc(size, x + size, y)
                        .close();
            default ->
                SvgPath.from(x, y + size).to(x, y).arc(size, x + size, y + size).close();
        };
    }
}
