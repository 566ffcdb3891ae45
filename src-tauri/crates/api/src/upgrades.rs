//! Upgrades: carrying a project to a newer version of its pack, after its people have seen what changes. Declining is an
//! ordinary [`Change`](checklist::Change).

use checklist::upgrade::Difference;
use checklist::{Edition, Language, Phrase, Scope, Section, Upgrade};
use uuid::Uuid;

use crate::Api;
use crate::error::{Code, Error};
use crate::frameworks::text;
use crate::session::Session;
use crate::view::{DifferenceSide, DifferenceView, Saved, UpgradeView};

impl Api {
    /// What the newer version of a project's pack changes for it, in a language.
    ///
    /// # Errors
    /// [`Code::PackNotNewer`] when there is none, and as for opening the project.
    pub fn upgrade(&self, id: Uuid, language: Language) -> Result<UpgradeView, Error> {
        self.with_session(id, |session, _| {
            let newer = self.newer_pack(session)?;
            let framework = newer.framework()?;
            let profile = &session.project.profile;
            let before = Edition { framework: &session.framework, words: session.pack.words(language)? };
            let after = Edition { framework: &framework, words: newer.words(language)? };
            let upgrade = Upgrade::between(before, after, profile);
            let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
            Ok(UpgradeView {
                from: session.framework.pack(),
                to: framework.pack(),
                explained: count(upgrade.explained),
                in_scope_before: count(session.scope.items().len()),
                in_scope_after: count(Scope::of(profile, &framework).items().len()),
                differences: upgrade
                    .differences
                    .into_iter()
                    .map(|difference| show(difference, before, after, session))
                    .collect(),
            })
        })
    }

    /// Carries a project to the newer version of its pack. It is one act, which can be undone.
    ///
    /// # Errors
    /// [`Code::PackNotNewer`] when there is none, and what the disk refuses; the project is then as it was.
    pub fn upgrade_project(&self, id: Uuid) -> Result<Saved, Error> {
        self.act(id, |session, actor| {
            let newer = self.newer_pack(session)?;
            newer.keep(&self.store)?;
            session.upgrade(&*newer.framework()?, actor)
        })
    }

    fn newer_pack(&self, session: &Session) -> Result<std::sync::Arc<crate::frameworks::Pack>, Error> {
        match &session.newer {
            Some(newer) => self.frameworks.get(&self.store, newer),
            None => {
                Err(Error::new(Code::PackNotNewer, "none is newer").with("pack", session.framework.pack()))
            }
        }
    }
}

fn show(
    Difference { item, kind, before, after, parts, was_in_scope, is_in_scope }: Difference<'_>,
    older: Edition<'_>,
    newer: Edition<'_>,
    session: &Session,
) -> DifferenceView {
    DifferenceView {
        item: item.clone(),
        kind,
        parts,
        before: before.map(|section| side(older, section, item.as_str(), was_in_scope)),
        after: after.map(|section| side(newer, section, item.as_str(), is_in_scope)),
        rating: session.project.rating(item.as_str()),
    }
}

fn side(
    Edition { framework, words }: Edition<'_>,
    section: &Section,
    item: &str,
    in_scope: bool,
) -> DifferenceSide {
    let found = framework.item(item).map(|(_, item)| item);
    DifferenceSide {
        number: framework.number(item).unwrap_or_default(),
        section: text(words.text(Phrase::Section(section.id.as_str()))),
        text: text(words.text(Phrase::Item(item))),
        essential: found.is_some_and(|item| item.essential),
        retired: found.is_some_and(|item| item.retired),
        phases: found
            .into_iter()
            .flat_map(|item| &item.phases)
            .map(|phase| text(words.text(Phrase::PhaseShort(phase))))
            .collect(),
        in_scope,
    }
}
