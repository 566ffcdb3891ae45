//! How long the window takes to show something, and how much memory it holds, each beside a bare window of the same
//! toolkit in the same run. `cargo bench --package journeys`, or `cargo xtask bench`, which opens a screen for it.
//!
//! Both windows are opened the same way, by the driver, and say themselves when they painted their first content; what the
//! driver adds is the same for both. The two take turns, so that a busy computer slows both.

#[cfg(target_os = "linux")]
fn main() -> anyhow::Result<()> {
    linux::main()
}

#[cfg(not(target_os = "linux"))]
fn main() {
    println!("The start is measured on Linux only, where there is a driver for the webview.");
}

#[cfg(target_os = "linux")]
mod linux {
    use std::path::{Path, PathBuf};
    use std::process::Command;
    use std::time::{Duration, SystemTime};

    use anyhow::{Context, Result, ensure};
    use fantoccini::{Client, ClientBuilder};
    use hyper_util::client::legacy::connect::HttpConnector;
    use journeys::{Driver, binary, target_folder};
    use serde_json::{Value, json};
    use tokio::runtime::Builder;

    const TIMES: usize = 7;
    /// How long a page may take, and how long it rests before its memory is read.
    const PATIENCE: Duration = Duration::from_secs(20);
    const REST: Duration = Duration::from_secs(2);

    /// One start.
    struct Start {
        /// From asking for the window until its first content was painted, in milliseconds.
        painted: f64,
        /// The proportional share of memory of all its processes, in MB.
        memory: f64,
    }

    pub(crate) fn main() -> Result<()> {
        let (bare, mainstay) = (bare()?, binary()?);
        let (mut bares, mut mainstays) = (Vec::new(), Vec::new());
        for _ in 0..TIMES {
            bares.push(start(&bare)?);
            mainstays.push(start(&mainstay)?);
        }
        println!("{:<40}{:>12}{:>14}{:>10}{:>12}", "", "Mainstay", "bare window", "", "aim");
        let (figure, floor) = (median(&mainstays, |s| s.painted), median(&bares, |s| s.painted));
        let ratio = format!("{:.2}x", figure / floor);
        println!(
            "{:<40}{figure:>9.0} ms{floor:>11.0} ms{ratio:>10}{:>12}",
            "start to first painted content", "1.25x"
        );
        let (figure, floor) = (median(&mainstays, |s| s.memory), median(&bares, |s| s.memory));
        let over = format!("+{:.0} MB", figure - floor);
        println!(
            "{:<40}{figure:>9.0} MB{floor:>11.0} MB{over:>10}{:>12}",
            "memory of all its processes", "+40 MB"
        );
        Ok(())
    }

    /// The bare window, built in release like the program that it is compared with.
    fn bare() -> Result<PathBuf> {
        let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
        let built = Command::new(cargo)
            .args(["build", "--release", "--package", "bare", "--features", "custom-protocol"])
            .status()
            .context("cargo cannot be started.")?;
        ensure!(built.success(), "The bare window cannot be built.");
        Ok(target_folder()?.with_file_name("release").join("bare"))
    }

    fn start(program: &Path) -> Result<Start> {
        let data = tempfile::tempdir()?;
        let log = target_folder()?.join("start.log");
        let driver = Driver::start(&[("MAINSTAY_DATA_DIR", &data.path().join("data"))], &log)?;
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let start = runtime.block_on(async {
            let wishes = json!({
                "browserName": "wry",
                "webkitgtk:browserOptions": { "binary": program, "args": [] },
            });
            let mut builder = ClientBuilder::new(HttpConnector::new());
            builder.capabilities(wishes.as_object().cloned().unwrap_or_default());
            let asked = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH)?.as_secs_f64() * 1_000.0;
            let client = builder.connect(&driver.address()).await?;
            let painted = tokio::time::timeout(PATIENCE, first_paint(&client))
                .await
                .context("Nothing was painted.")??;
            tokio::time::sleep(REST).await;
            let memory = driver.processes().into_iter().filter_map(share_of_memory).sum();
            client.close().await?;
            anyhow::Ok(Start { painted: painted - asked, memory })
        })?;
        Ok(start)
    }

    /// When the page painted its first content, in milliseconds since 1970.
    async fn first_paint(client: &Client) -> Result<f64> {
        const ASK: &str = "const [paint] = performance.getEntriesByName('first-contentful-paint');
            return paint && document.querySelector('h1') ? performance.timeOrigin + paint.startTime : null";
        loop {
            if let Some(painted) = client.execute(ASK, Vec::new()).await.ok().as_ref().and_then(Value::as_f64)
            {
                return Ok(painted);
            }
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// The proportional share of a process, in MB; none for the driver, which is no part of the program.
    fn share_of_memory(process: u32) -> Option<f64> {
        let name = std::fs::read_to_string(format!("/proc/{process}/comm")).ok()?;
        if name.starts_with("WebKitWebDriver") {
            return None;
        }
        let shares = std::fs::read_to_string(format!("/proc/{process}/smaps_rollup")).ok()?;
        let line = shares.lines().find(|line| line.starts_with("Pss:"))?;
        Some(line.split_whitespace().nth(1)?.parse::<f64>().ok()? / 1_024.0)
    }

    fn median(starts: &[Start], figure: impl Fn(&Start) -> f64) -> f64 {
        let mut figures: Vec<f64> = starts.iter().map(figure).collect();
        figures.sort_by(f64::total_cmp);
        figures[figures.len() / 2]
    }
}
