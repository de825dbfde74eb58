//! A plot with two logarithmic axes as SVG. Knows numbers and names; nothing of what was measured.
use std::fmt::Write;

pub struct Series {
    pub name: String,
    pub points: Vec<(f64, f64)>,
}

pub struct Plot {
    pub title: &'static str,
    pub x: &'static str,
    pub y: &'static str,
    pub series: Vec<Series>,
}

const WIDTH: f64 = 860.0;
const HEIGHT: f64 = 460.0;
const LEFT: f64 = 80.0;
const RIGHT: f64 = 300.0;
const TOP: f64 = 50.0;
const BOTTOM: f64 = 60.0;
/// Told apart by those who see few colours, and by their dashes in print.
const COLOURS: [&str; 8] = ["#0b5cad", "#b3261e", "#1b6e3c", "#7a3e9d", "#8a5a00", "#444444", "#00707a", "#a3195b"];
const DASHES: [&str; 4] = ["", "8 4", "2 4", "10 4 2 4"];

/// Whole powers of ten around the values.
fn span(values: impl Iterator<Item = f64> + Clone) -> (f64, f64) {
    let low = values.clone().filter(|v| *v > 0.0).fold(f64::MAX, f64::min).log10().floor();
    let high = values.fold(f64::MIN_POSITIVE, f64::max).log10().ceil();
    (low, high.max(low + 1.0))
}

impl Plot {
    pub fn svg(&self) -> String {
        let all = || self.series.iter().flat_map(|series| series.points.iter().copied());
        let (x, y) = (span(all().map(|(x, _)| x)), span(all().map(|(_, y)| y)));
        let across = |value: f64| LEFT + (value.log10() - x.0) / (x.1 - x.0) * (WIDTH - LEFT - RIGHT);
        let up = |value: f64| HEIGHT - BOTTOM - (value.log10() - y.0) / (y.1 - y.0) * (HEIGHT - TOP - BOTTOM);
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" aria-label=\"{0}\" font-family=\"sans-serif\" font-size=\"13\">\n\
             <rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n<text x=\"{LEFT}\" y=\"28\" font-size=\"17\">{0}</text>\n",
            self.title
        );
        let mut put = |line: std::fmt::Arguments<'_>| writeln!(svg, "{line}").unwrap_or_default();
        for power in steps(x) {
            let at = across(10_f64.powf(power));
            put(format_args!("<path d=\"M{at:.1} {TOP}V{:.1}\" stroke=\"#ddd\"/>", HEIGHT - BOTTOM));
            put(format_args!("<text x=\"{at:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{}</text>", HEIGHT - BOTTOM + 20.0, named(power)));
        }
        for power in steps(y) {
            let at = up(10_f64.powf(power));
            put(format_args!("<path d=\"M{LEFT} {at:.1}H{:.1}\" stroke=\"#ddd\"/>", WIDTH - RIGHT));
            put(format_args!("<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\">{}</text>", LEFT - 8.0, at + 4.0, named(power)));
        }
        put(format_args!(
            "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"middle\">{}</text>",
            (LEFT + WIDTH - RIGHT) / 2.0,
            HEIGHT - 16.0,
            self.x
        ));
        put(format_args!(
            "<text transform=\"translate(20 {:.1}) rotate(-90)\" text-anchor=\"middle\">{}</text>",
            (TOP + HEIGHT - BOTTOM) / 2.0,
            self.y
        ));
        for (number, series) in self.series.iter().enumerate() {
            let (colour, dash) = (COLOURS[number % COLOURS.len()], DASHES[number % DASHES.len()]);
            let points: Vec<String> = series.points.iter().map(|(x, y)| format!("{:.1},{:.1}", across(*x), up(*y))).collect();
            put(format_args!(
                "<polyline points=\"{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\" stroke-dasharray=\"{dash}\"/>",
                points.join(" ")
            ));
            for (x, y) in &series.points {
                put(format_args!("<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"3\" fill=\"{colour}\"/>", across(*x), up(*y)));
            }
            let line = (0..number).fold(TOP + 12.0, |at, _| at + 22.0);
            let from = WIDTH - RIGHT + 20.0;
            put(format_args!(
                "<path d=\"M{from} {:.1}h28\" stroke=\"{colour}\" stroke-width=\"2\" stroke-dasharray=\"{dash}\"/>",
                line - 4.0
            ));
            put(format_args!("<text x=\"{:.1}\" y=\"{line:.1}\">{}</text>", from + 36.0, series.name));
        }
        svg + "</svg>\n"
    }
}

fn steps((low, high): (f64, f64)) -> impl Iterator<Item = f64> {
    std::iter::successors(Some(low), |power| Some(power + 1.0)).take_while(move |power| *power <= high + 0.01)
}

fn named(power: f64) -> String {
    if power < 0.0 { format!("{}", 10_f64.powf(power)) } else { format!("{:.0}", 10_f64.powf(power)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plot_holds_every_series_and_the_powers_of_ten() {
        let series = |name: &str| Series { name: name.to_owned(), points: vec![(10_000.0, 0.4), (1_000_000.0, 2.0)] };
        let svg = Plot { title: "t", x: "services", y: "ms", series: vec![series("a"), series("b")] }.svg();
        assert_eq!(svg.matches("<polyline").count(), 2);
        assert!(svg.contains(">1000000<") && svg.contains(">0.1<") && svg.contains(">10<") && !svg.contains("NaN"));
    }
}
