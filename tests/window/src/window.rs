//! The program in its window: opening, waiting, closing. What can be seen is in `sight`, what can be done in `hand`.

use std::future::Future;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};
use api::Language;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::runtime::{Builder, Runtime};

use crate::driver::Driver;
use crate::programs;

/// How long a person would wait before saying that something does not work.
pub const PATIENCE: Duration = Duration::from_secs(10);
/// How long to wait before looking again.
const PAUSE: Duration = Duration::from_millis(40);
/// What may take longest inside the page: axe on a long screen.
const SCRIPT: Duration = Duration::from_secs(60);
/// After this a driver that does not answer never will.
const ANSWER: Duration = Duration::from_secs(90);

/// The size at which a journey sees the window unless it says otherwise, in pixels.
const SIZE: (u32, u32) = (1280, 820);

/// The running program.
pub struct Window {
    // In the order in which they end: the client speaks in the runtime, to the driver.
    client: Option<Client>,
    runtime: Runtime,
    driver: Driver,
    language: Language,
    journey: String,
}

impl Window {
    /// Opens the program over a data directory, on a system that speaks a language.
    ///
    /// # Errors
    /// When something is missing, or the program does not show anything.
    pub(crate) fn open(journey: &str, data: &Path, language: Language) -> Result<Self> {
        let binary = programs::binary()?;
        let locale = PathBuf::from(locale(language));
        let log = programs::target_folder()?.join(format!("{journey}.log"));
        let driver = Driver::start(&[("MAINSTAY_DATA_DIR", data), ("LANG", &locale)], &log)?;
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let wanted =
            json!({ "browserName": "wry", "webkitgtk:browserOptions": { "binary": binary, "args": [] } });
        let Value::Object(wanted) = wanted else { bail!("the wishes are no object") };
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(wanted);
        let client = in_time(&runtime, builder.connect(&driver.address()))
            .with_context(|| format!("The window did not open; see {}.", log.display()))?;
        let window = Self { client: Some(client), runtime, driver, language, journey: journey.to_owned() };
        let mut timeouts = window.wait(window.client().get_timeouts())?;
        timeouts.set_script(Some(SCRIPT));
        window.wait(window.client().update_timeouts(timeouts))?;
        window.resize(SIZE.0, SIZE.1)?;
        window.wait_for_content().context("The window stays empty.")?;
        Ok(window)
    }

    /// Waits until there is a heading or a message.
    fn wait_for_content(&self) -> Result<()> {
        let there =
            "return document.fonts.status === 'loaded' && !!document.querySelector('h1, [role=alert]')";
        until(|| Ok((self.run(there, Vec::new())? == Value::Bool(true)).then_some(())))
    }

    /// The language that it is expected to speak.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// From now on words are looked for in another language.
    pub fn expect(&mut self, language: Language) {
        self.language = language;
    }

    /// The processes of the program and of the driver.
    #[must_use]
    pub fn processes(&self) -> Vec<u32> {
        self.driver.processes()
    }

    /// Gives the window a size, in pixels.
    ///
    /// # Errors
    /// When the window does not answer.
    pub fn resize(&self, width: u32, height: u32) -> Result<()> {
        self.wait(self.client().set_window_rect(0, 0, width, height))?;
        let there = format!("return innerWidth === {width} && innerHeight === {height}");
        until(|| Ok((self.run(&there, Vec::new())? == Value::Bool(true)).then_some(())))
            .with_context(|| format!("The window does not take {width} x {height} pixels."))?;
        let settled = include_str!("settled.js");
        self.wait(self.client().execute_async(settled, Vec::new())).map(drop)
    }

    /// Runs JavaScript in the page. For what a person perceives and no other command tells; never to act.
    ///
    /// # Errors
    /// When the script throws.
    pub fn run(&self, script: &str, args: Vec<Value>) -> Result<Value> {
        self.wait(self.client().execute(script, args))
    }

    /// Closes the window as a person does, and waits until everything of it has ended.
    ///
    /// # Errors
    /// When it does not close.
    pub fn close(mut self) -> Result<()> {
        if let Some(client) = self.client.take() {
            in_time(&self.runtime, client.close()).context("The window does not close.")?;
        }
        Ok(())
    }

    /// Keeps what can be seen now in `target/journeys`; answers where.
    ///
    /// # Errors
    /// When there is no picture.
    pub fn picture(&self, name: &str) -> Result<PathBuf> {
        let path = programs::target_folder()?.join(format!("{name}.png"));
        // Some webviews that draw without a graphics card never answer this.
        let client = self.client();
        let picture =
            self.runtime.block_on(async { tokio::time::timeout(PATIENCE, client.screenshot()).await });
        std::fs::write(&path, picture.context("The driver gives no picture.")??)?;
        Ok(path)
    }

    /// The client, cloned because each of its calls keeps it. After closing nobody has a window any more.
    #[expect(
        clippy::expect_used,
        reason = "only `close` and `drop` take the client, and both end the window"
    )]
    pub(crate) fn client(&self) -> Client {
        self.client.clone().expect("the window is open")
    }

    pub(crate) fn wait<T>(
        &self,
        answer: impl Future<Output = Result<T, fantoccini::error::CmdError>>,
    ) -> Result<T> {
        in_time(&self.runtime, answer)
    }
}

impl Drop for Window {
    fn drop(&mut self) {
        if self.client.is_none() {
            return;
        }
        match self.picture(&self.journey) {
            Ok(path) => eprintln!("What the window showed at last: {}", path.display()),
            Err(error) => eprintln!("The window could not be seen at last: {error}"),
        }
        if let Some(client) = self.client.take() {
            let _ = self.runtime.block_on(async { tokio::time::timeout(PATIENCE, client.close()).await });
        }
    }
}

/// Waits for an answer of the driver, but not for ever: a run that hangs says nothing.
fn in_time<T, E>(runtime: &Runtime, answer: impl Future<Output = Result<T, E>>) -> Result<T>
where
    anyhow::Error: From<E>,
{
    let answered = runtime.block_on(async { tokio::time::timeout(ANSWER, answer).await });
    Ok(answered
        .with_context(|| format!("The driver did not answer within {} seconds.", ANSWER.as_secs()))??)
}

/// Looks until there is something, or patience ends.
///
/// # Errors
/// The last error of looking, or that it did not come.
pub fn until<T>(mut look: impl FnMut() -> Result<Option<T>>) -> Result<T> {
    let start = Instant::now();
    loop {
        match look() {
            Ok(Some(found)) => return Ok(found),
            // A page that changes just now answers nothing, or an error.
            result if start.elapsed() > PATIENCE => {
                return match result {
                    Err(error) => Err(error),
                    _ => bail!("It did not come within {} seconds.", PATIENCE.as_secs()),
                };
            }
            _ => std::thread::sleep(PAUSE),
        }
    }
}

/// The locale of a system in that language.
fn locale(language: Language) -> &'static str {
    match language {
        Language::En => "en_GB.UTF-8",
        Language::Fr => "fr_FR.UTF-8",
        Language::Es => "es_ES.UTF-8",
        Language::Ar => "ar_EG.UTF-8",
    }
}
