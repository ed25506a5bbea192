package marquee.backend.posters;

/** Motifs with a horizon: desert, mountains, woods by night, space. */
final class Landscapes {

    private Landscapes() {}

    /** A low sun cut by haze, and table mountains before it. */
    static void desert(Scene scene) {
        var unit = scene.unit();
        var sunX = scene.between(0.35, 0.65) * scene.width();
        var sunY = 0.46 * scene.height();
        scene.svg()
                .circle(
                        sunX,
                        sunY,
                        0.34 * unit,
                        scene.colours().main().turned(22).at(0.64),
                        1);
        for (int i = 0; i < 5; i++) {
            var y = sunY + (0.02 + 0.07 * i) * unit;
            scene.svg()
                    .rect(
                            0,
                            y,
                            scene.width(),
                            (0.008 + 0.007 * i) * unit,
                            scene.colours().night(),
                            0.55);
        }
        for (int layer = 0; layer < 3; layer++) {
            var colour = scene.colours().main().at(0.44 - 0.12 * layer);
            scene.svg().path(mesas(scene, 0.66 + 0.13 * layer), colour, 1);
        }
    }

    /** Ranges of mountains, paler with distance, under a sun or moon. */
    static void peaks(Scene scene) {
        var x = scene.between(0.25, 0.75) * scene.width();
        scene.svg()
                .circle(
                        x,
                        0.27 * scene.height(),
                        0.15 * scene.unit(),
                        scene.colours().second(),
                        1);
        scene.svg()
                .circle(
                        x,
                        0.27 * scene.height(),
                        0.21 * scene.unit(),
                        scene.colours().second(),
                        0.18);
        for (int layer = 0; layer < 4; layer++) {
            var colour = scene.colours().main().at(0.56 - 0.12 * layer);
            scene.svg().path(ridge(scene, 0.46 + 0.15 * layer, 0.34 - 0.04 * layer), colour, 1);
        }
    }

    /** A huge moon behind bare trees. */
    static void moonlight(Scene scene) {
        var unit = scene.unit();
        var x = scene.between(0.4, 0.6) * scene.width();
        var y = 0.38 * scene.height();
        scene.svg().circle(x, y, 0.4 * unit, scene.colours().second(), 0.14);
        scene.svg().circle(x, y, 0.3 * unit, scene.colours().second().at(0.8), 0.95);
        for (int i = 0; i < 5; i++) {
            var craterX = x + scene.between(-0.17, 0.17) * unit;
            var craterY = y + scene.between(-0.17, 0.17) * unit;
            scene.svg()
                    .circle(
                            craterX,
                            craterY,
                            scene.between(0.02, 0.05) * unit,
                            scene.colours().shade(),
                            0.25);
        }
        scene.svg().path(forest(scene, 0.62, 0.07), scene.colours().shade().at(0.2), 1);
        scene.svg().path(forest(scene, 0.78, 0.1), scene.colours().night().at(0.07), 1);
    }

    /** Bands of smoke over a horizon, a pale sun in it. */
    static void smoke(Scene scene) {
        var sunX = scene.between(0.3, 0.7) * scene.width();
        scene.svg()
                .circle(
                        sunX,
                        0.32 * scene.height(),
                        0.19 * scene.unit(),
                        scene.colours().second(),
                        0.9);
        for (int layer = 0; layer < 7; layer++) {
            var y = (0.26 + 0.1 * layer) * scene.height();
            var colour = scene.colours().shade().at(0.5 - 0.06 * layer);
            scene.svg().path(swell(scene, y, 0.05 * scene.height()), colour, 0.62);
        }
    }

    /** A planet with its ring, a moon, and stars. */
    static void planet(Scene scene) {
        var unit = scene.unit();
        for (int i = 0; i < 70; i++) {
            var x = scene.between(0, scene.width());
            var y = scene.between(0, scene.height());
            scene.svg().circle(x, y, scene.between(0.6, 2.2), scene.colours().paper(), scene.between(0.3, 0.9));
        }
        var x = scene.between(0.4, 0.6) * scene.width();
        var y = scene.between(0.38, 0.48) * scene.height();
        var radius = 0.27 * unit;
        var tilt = scene.between(-28, -12);
        scene.svg()
                .gradient(
                        "planet",
                        scene.colours().main().at(0.72),
                        1,
                        scene.colours().shade().at(0.22),
                        1);
        scene.svg()
                .begin(
                        "g",
                        "transform",
                        "rotate(" + Svg.rounded(tilt) + " " + Svg.rounded(x) + " " + Svg.rounded(y) + ")");
        var behind = SvgPath.from(x - 1.7 * radius, y).arc(1.7 * radius, 0.42 * radius, x + 1.7 * radius, y);
        var before = SvgPath.from(x + 1.7 * radius, y).arc(1.7 * radius, 0.42 * radius, x - 1.7 * radius, y);
        scene.svg().stroke(behind, 0.03 * unit, scene.colours().second().at(0.45));
        scene.svg().circle(x, y, radius, "url(#planet)", 1);
        scene.svg().stroke(before, 0.03 * unit, scene.colours().second()).end("g");
        scene.svg()
                .circle(
                        x + 0.4 * unit,
                        y - 0.26 * unit,
                        0.055 * unit,
                        scene.colours().second(),
                        1);
    }

    private static SvgPath mesas(Scene scene, double level) {
        var base = level * scene.height();
        var path = ground(scene, base);
        var x = -0.1 * scene.width();
        while (x < scene.width()) {
            var top = base - scene.between(0.04, 0.2) * scene.height();
            var width = scene.between(0.14, 0.3) * scene.unit();
            var slope = 0.035 * scene.unit();
            path.to(x, base).to(x + slope, top).to(x + slope + width, top).to(x + 2 * slope + width, base);
            x += 2 * slope + width + scene.between(0.08, 0.3) * scene.unit();
        }
        return path.to(2 * scene.width(), base)
                .to(2 * scene.width(), bottom(scene))
                .close();
    }

    private static SvgPath ridge(Scene scene, double level, double roughness) {
        var base = level * scene.height();
        var path = ground(scene, base);
        var x = 0.0;
        while (x < scene.width()) {
            x += scene.between(0.1, 0.22) * scene.unit();
            path.to(x, base - scene.between(0.25, 1) * roughness * scene.height());
            x += scene.between(0.08, 0.2) * scene.unit();
            path.to(x, base - scene.between(-0.15, 0.2) * roughness * scene.height());
        }
        return path.to(Math.max(x, scene.width()), base)
                .to(Math.max(x, scene.width()), bottom(scene))
                .close();
    }

    private static SvgPath forest(Scene scene, double level, double spread) {
        var base = level * scene.height();
        var path = ground(scene, base);
        var x = 0.0;
        while (x < scene.width()) {
            var width = scene.between(0.4, 0.8) * spread * scene.unit();
            path.to(x, base)
                    .to(x + width / 2, base - scene.between(1.2, 4.5) * spread * scene.unit())
                    .to(x + width, base);
            x += width * scene.between(0.6, 1.1);
        }
        return path.to(x, bottom(scene)).close();
    }

    private static SvgPath swell(Scene scene, double y, double height) {
        var path = ground(scene, y);
        var step = scene.width() / 3;
        for (int i = 0; i < 3; i++) {
            var lift = y + scene.between(-1.6, 1.6) * height;
            path.curve((i + 0.5) * step, lift, (i + 1) * step, y + scene.between(-0.4, 0.4) * height);
        }
        return path.to(scene.width(), bottom(scene)).close();
    }

    private static SvgPath ground(Scene scene, double level) {
        return SvgPath.from(0, bottom(scene)).to(0, level);
    }

    /** Below what is seen, so that no edge shows. */
    private static double bottom(Scene scene) {
        return 2 * scene.height();
    }
}
