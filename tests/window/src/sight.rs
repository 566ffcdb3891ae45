//! What can be seen and found in a window: things by role and name, and the words on the screen.

use anyhow::{Context, Result};
use api::Language;
use fantoccini::elements::{Element, ElementRef};
use fantoccini::wd::WebDriverCompatibleCommand;
use serde_json::{Value, json};

use crate::name::{Name, plain};
use crate::window::{Window, until};

/// What a thing is, by the roles of ARIA.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the roles explain themselves")]
pub enum Role {
    Button,
    CheckBox,
    ComboBox,
    Dialog,
    Group,
    Heading,
    Link,
    ListItem,
    MenuItem,
    Option,
    Radio,
    RadioGroup,
    Region,
    Row,
    SearchBox,
    Tab,
    TextBox,
}

impl Role {
    fn tag(self) -> String {
        format!("{self:?}").to_lowercase()
    }

    /// Containers have their words inside and seldom a name of their own.
    fn is_named(self) -> bool {
        !matches!(self, Self::Dialog | Self::Group | Self::ListItem | Self::RadioGroup | Self::Row)
    }
}

impl Window {
    /// Waits for a thing and answers it.
    pub(crate) fn find(&self, role: Role, name: &Name, within: Option<&Element>) -> Result<Element> {
        let words = name.words(self.language());
        until(|| self.look(role, &words, within)).with_context(|| {
            let on_screen: String = self.text().unwrap_or_default().chars().take(600).collect();
            format!("There is no {} named “{words}” that can be reached. On screen: {on_screen}", role.tag())
        })
    }

    /// Whether a thing can be reached now.
    ///
    /// # Errors
    /// When the window does not answer.
    pub fn has(&self, role: Role, name: impl Into<Name>) -> Result<bool> {
        Ok(self.look(role, &name.into().words(self.language()), None)?.is_some())
    }

    /// Waits until a thing can be reached.
    ///
    /// # Errors
    /// When it does not come.
    pub fn finds(&self, role: Role, name: impl Into<Name>) -> Result<()> {
        self.find(role, &name.into(), None).map(drop)
    }

    fn look(&self, role: Role, words: &str, within: Option<&Element>) -> Result<Option<Element>> {
        let script = include_str!("look_up.js");
        let found = self.run(script, vec![json!(role.tag()), json!(words), json!(within)])?;
        for reference in found.as_array().into_iter().flatten() {
            let element = self.element(reference)?;
            if !role.is_named() {
                return Ok(Some(element));
            }
            // What counts is what assistive technology is told. An element that has just gone tells nothing.
            if self.label(&element).is_ok_and(|label| close(&label, words)) {
                return Ok(Some(element));
            }
        }
        Ok(None)
    }

    fn element(&self, reference: &Value) -> Result<Element> {
        let id = reference.as_object().and_then(|parts| parts.values().next()).and_then(Value::as_str);
        let id = id.context("the driver answered no element")?;
        Ok(Element::from_element_id(self.client(), ElementRef::from(id.to_owned())))
    }

    /// The name that the webview gives an element.
    pub(crate) fn label(&self, element: &Element) -> Result<String> {
        let asked = Computed { element: element.element_id().to_string(), what: "computedlabel" };
        Ok(plain(self.wait(self.client().issue_cmd(asked))?.as_str().unwrap_or_default()))
    }

    /// All words on the screen.
    ///
    /// # Errors
    /// When the window does not answer.
    pub fn text(&self) -> Result<String> {
        let text = self.run("return document.body.innerText", Vec::new())?;
        Ok(plain(text.as_str().unwrap_or_default()))
    }

    /// Waits until words are on the screen.
    ///
    /// # Errors
    /// When they do not come.
    pub fn sees(&self, name: impl Into<Name>) -> Result<()> {
        let words = name.into().words(self.language());
        until(|| Ok(self.text()?.contains(&words).then_some(())))
            .with_context(|| format!("“{words}” is not on screen, but: {}", self.text().unwrap_or_default()))
    }

    /// Waits until words are no longer on the screen.
    ///
    /// # Errors
    /// When they stay.
    pub fn no_longer_sees(&self, name: impl Into<Name>) -> Result<()> {
        let words = name.into().words(self.language());
        until(|| Ok((!self.text()?.contains(&words)).then_some(())))
            .with_context(|| format!("“{words}” is still on screen: {}", self.text().unwrap_or_default()))
    }

    /// The words of the first thing of a role that has the given words.
    ///
    /// # Errors
    /// When there is none.
    pub fn words_of(&self, role: Role, name: impl Into<Name>) -> Result<String> {
        let element = self.find(role, &name.into(), None)?;
        let text = self.run("return arguments[0].innerText", vec![json!(element)])?;
        Ok(plain(text.as_str().unwrap_or_default()))
    }

    /// What stands in a field.
    ///
    /// # Errors
    /// When there is no such field.
    pub fn value_of(&self, role: Role, name: impl Into<Name>) -> Result<String> {
        let element = self.find(role, &name.into(), None)?;
        Ok(self.wait(element.prop("value"))?.unwrap_or_default())
    }

    /// Waits until a radio button, a check box or a menu entry is chosen.
    ///
    /// # Errors
    /// When it is not, or not there.
    pub fn is_chosen(&self, role: Role, name: impl Into<Name>) -> Result<()> {
        let name = name.into();
        let element = self.find(role, &name, None)?;
        self.waits_until_chosen(&element, &name)
    }

    /// Waits until an item of the checklist shows an answer.
    ///
    /// # Errors
    /// When it shows another one, or is not there.
    pub fn is_rated(&self, item: &str, answer: &str) -> Result<()> {
        let answer = answer.into();
        let group = self.find(Role::RadioGroup, &item.into(), None)?;
        let element = self.find(Role::Radio, &answer, Some(&group))?;
        self.waits_until_chosen(&element, &answer)
    }

    fn waits_until_chosen(&self, element: &Element, name: &Name) -> Result<()> {
        let script = "return arguments[0].checked === true || arguments[0].ariaChecked === 'true'";
        until(|| Ok((self.run(script, vec![json!(element)])? == Value::Bool(true)).then_some(())))
            .with_context(|| format!("“{}” is not chosen.", name.words(self.language())))
    }

    /// Why a thing cannot be pressed now; empty when it can be.
    ///
    /// # Errors
    /// When it is not there.
    pub fn why_not(&self, role: Role, name: impl Into<Name>) -> Result<String> {
        let element = self.find(role, &name.into(), None)?;
        let script = "const [element] = arguments; \
             const reason = element.ariaDisabled === 'true' && element.getAttribute('aria-describedby'); \
             return reason ? document.getElementById(reason).textContent : ''";
        Ok(plain(self.run(script, vec![json!(element)])?.as_str().unwrap_or_default()))
    }

    /// Waits until a text stands on the screen as one of its language: declared to be that, and running in its direction.
    ///
    /// # Errors
    /// When it does not, with what it is taken for instead.
    pub fn sees_in(&self, language: Language, text: &str) -> Result<()> {
        let (words, wanted) = (plain(text), format!("{} {}", language.tag(), direction(language)));
        let mut taken = Value::Null;
        until(|| {
            taken = self.run(include_str!("tongue.js"), vec![json!(words)])?;
            let all = taken.as_array();
            Ok(all.is_some_and(|all| all.iter().any(|one| *one == wanted.as_str())).then_some(()))
        })
        .with_context(|| format!("“{words}” is not on screen as {wanted}, but as {taken}."))
    }
}

fn direction(language: Language) -> &'static str {
    if language == Language::Ar { "rtl" } else { "ltr" }
}

/// Punctuation that only joins the parts of a name is not compared.
pub(crate) fn close(label: &str, words: &str) -> bool {
    let bare = |text: &str| text.replace(" ,", ",").replace(" ،", "،");
    bare(label).contains(&bare(words))
}

/// A question about an element that only the accessibility tree can answer; the client has no call for it.
#[derive(Debug)]
struct Computed {
    element: String,
    what: &'static str,
}

impl WebDriverCompatibleCommand for Computed {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/element/{}/{}", session.unwrap_or_default(), self.element, self.what))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        (http::Method::GET, None)
    }
}
