//! How long an open checklist takes to speak another language: from the choice in the menu to the first frame in which the words and
//! the framework are there, beside two frames of the same window in which nothing happens. `cargo bench --package journeys`.

#[cfg(target_os = "linux")]
fn main() -> anyhow::Result<()> {
    linux::main()
}

#[cfg(not(target_os = "linux"))]
fn main() {
    println!("The window is measured on Linux only, where there is a driver for the webview.");
}

#[cfg(target_os = "linux")]
mod linux {
    use anyhow::{Context, Result};
    use api::Language::{Ar, En};
    use journeys::{Home, Window, until};
    use serde_json::json;

    const TIMES: usize = 11;

    /// Presses a language in the menu and notes when the window is drawn in it: the page has the language, and a frame has passed.
    const SWITCH: &str = "
        const [wanted] = arguments; window.switched = null;
        document.querySelector('.language-menu button').click();
        requestAnimationFrame(() => {
            const entry = document.querySelector(`.language-menu [lang='${wanted}'][role='menuitemradio'], .language-menu [role='menuitemradio'] [lang='${wanted}']`);
            const began = performance.now();
            const look = new MutationObserver(() => {
                if (document.documentElement.lang !== wanted) return;
                look.disconnect();
                requestAnimationFrame(() => requestAnimationFrame(() => { window.switched = performance.now() - began; }));
            });
            look.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
            entry.click();
        });";
    const TWO_FRAMES: &str = "
        window.switched = null; const began = performance.now();
        requestAnimationFrame(() => requestAnimationFrame(() => { window.switched = performance.now() - began; }));";

    pub(crate) fn main() -> Result<()> {
        let home = Home::new("language")?;
        home.begin_with_sample(En)?;
        let window = home.open(En)?;
        let (mut switches, mut frames) = (Vec::new(), Vec::new());
        for turn in 0..TIMES {
            let wanted = if turn % 2 == 0 { Ar } else { En };
            switches.push(measured(&window, SWITCH, wanted.tag())?);
            frames.push(measured(&window, TWO_FRAMES, "")?);
        }
        // The window was opened in English; an odd number of switches leaves it in Arabic.
        let (figure, floor) = (median(&mut switches), median(&mut frames));
        println!("{:<40}{:>12}{:>14}{:>10}{:>12}", "", "median", "two frames", "", "aim");
        let ratio = format!("{:.2}x", figure / floor);
        println!(
            "{:<40}{figure:>9.0} ms{floor:>11.0} ms{ratio:>10}{:>12}",
            "another language, to the painted list", "100 ms"
        );
        drop(window);
        Ok(())
    }

    fn measured(window: &Window, script: &str, language: &str) -> Result<f64> {
        window.run(script, vec![json!(language)])?;
        until(|| Ok(window.run("return window.switched", Vec::new())?.as_f64())).context("nothing was drawn")
    }

    fn median(figures: &mut [f64]) -> f64 {
        figures.sort_by(f64::total_cmp);
        figures[figures.len() / 2]
    }
}
