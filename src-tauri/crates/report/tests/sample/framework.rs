//! The framework that the program ships with a project on it: every theme, as many sectors as are wanted, nearly every item
//! answered. With all sectors it is as large as a report gets.

use checklist::{Framework, Language};
use jiff::civil::date;
use report::{Document, Options};
use serde_json::{Value, json};
use uuid::Uuid;

use super::Sample;

const PACK: &str = include_str!("../../../../content/piha/pack.json");
const PROSE: [&str; 4] = [
    include_str!("../../../../content/piha/en.json"),
    include_str!("../../../../content/piha/fr.json"),
    include_str!("../../../../content/piha/es.json"),
    include_str!("../../../../content/piha/ar.json"),
];

/// What a team writes, in its own language.
struct Notes {
    name: &'static str,
    mission: &'static str,
    notes: [&'static str; 3],
    evidence: &'static str,
    actions: [&'static str; 3],
    owner: &'static str,
    reason: &'static str,
}

fn notes(language: Language) -> Notes {
    match language {
        Language::En => Notes {
            name: "Site management and shelter, north-east",
            mission: "Emergency programme, field office north",
            notes: [
                "Checked with the women’s committee and with older people in both sites. The path to the water point is still dark after six.",
                "Two of three sites.",
                "The partner keeps the record. We saw it in September and agreed to look again before the rains.",
            ],
            evidence: "Safety walk notes, March 2026",
            actions: [
                "Brief the contractor’s drivers and guards, collect signatures",
                "Repair the lights on the path to the water point",
                "Agree with the partner on who keeps the record",
            ],
            owner: "Site coordinator",
            reason: "No site is being closed this year.",
        },
        Language::Fr => Notes {
            name: "Gestion des sites et abris, nord-est",
            mission: "Programme d’urgence, bureau du nord",
            notes: [
                "Vérifié avec le comité des femmes et avec des personnes âgées dans les deux sites. Le chemin du point d’eau reste sombre après dix-huit heures.",
                "Deux sites sur trois.",
                "Le partenaire tient le registre. Nous l’avons vu en septembre.",
            ],
            evidence: "Notes de la marche exploratoire, mars 2026",
            actions: [
                "Informer les chauffeurs et les gardiens, recueillir les signatures",
                "Réparer l’éclairage du chemin vers le point d’eau",
                "Convenir avec le partenaire de la tenue du registre",
            ],
            owner: "Coordinatrice de site",
            reason: "Aucun site ne ferme cette année.",
        },
        Language::Es => Notes {
            name: "Gestión de sitios y alojamiento, noreste",
            mission: "Programa de emergencia, oficina norte",
            notes: [
                "Comprobado con el comité de mujeres y con personas mayores en ambos sitios. El camino al punto de agua sigue a oscuras después de las seis.",
                "Dos de tres sitios.",
                "El socio lleva el registro. Lo vimos en septiembre.",
            ],
            evidence: "Notas del recorrido de seguridad, marzo de 2026",
            actions: [
                "Informar a conductores y guardias, recoger las firmas",
                "Reparar las luces del camino al punto de agua",
                "Acordar con el socio quién lleva el registro",
            ],
            owner: "Coordinadora del sitio",
            reason: "Este año no se cierra ningún sitio.",
        },
        Language::Ar => Notes {
            name: "إدارة المواقع والمأوى، الشمال الشرقي",
            mission: "برنامج الطوارئ، المكتب الشمالي",
            notes: [
                "تحققنا من ذلك مع لجنة النساء ومع كبار السن في الموقعين. لا يزال الطريق إلى نقطة المياه مظلماً بعد السادسة.",
                "موقعان من 3 مواقع.",
                "يحتفظ الشريك (Partner A) بالسجل. اطلعنا عليه في سبتمبر واتفقنا على مراجعته قبل موسم الأمطار.",
            ],
            evidence: "ملاحظات جولة السلامة، مارس 2026",
            actions: [
                "إحاطة سائقي المتعهد وحراسه وجمع التوقيعات",
                "إصلاح الإنارة على الطريق إلى نقطة المياه",
                "الاتفاق مع الشريك على من يحتفظ بالسجل",
            ],
            owner: "منسق الموقع",
            reason: "لن يُغلق أي موقع هذا العام.",
        },
    }
}

/// A project of a team that writes in a language, with the first of the sectors.
pub(crate) fn sample(language: Language, sectors: usize) -> Sample {
    let framework = Framework::parse(PACK).unwrap();
    let values = values(&framework, &notes(language), sectors);
    Sample::on(framework, PROSE, values)
}

/// A report on it. `second` makes it one in two languages.
pub(crate) fn document(
    language: Language,
    second: Option<Language>,
    sectors: usize,
    options: &Options,
) -> Document {
    sample(language, sectors).compose_in(language, second, options.clone())
}

fn values(framework: &Framework, notes: &Notes, sectors: usize) -> Vec<(String, Value)> {
    let sectors: Vec<_> = framework.sectors().iter().take(sectors).map(|sector| sector.id.clone()).collect();
    let themes: Vec<_> = framework.themes().collect();
    let mut values = vec![
        ("project/name".to_owned(), json!(notes.name)),
        ("project/mission".to_owned(), json!(notes.mission)),
        ("project/country".to_owned(), json!("NG")),
        ("project/phases".to_owned(), json!(["before", "during", "after"])),
        ("project/sectors".to_owned(), json!(sectors)),
        ("project/themes".to_owned(), json!(themes)),
    ];
    let items = framework.sections().iter().flat_map(|section| &section.items);
    for (place, item) in items.enumerate() {
        let id = item.id.as_str();
        let rating = match place % 13 {
            0 | 5 | 9 => json!({"rating": "3"}),
            1 | 4 | 8 | 11 => json!({"rating": "2"}),
            2 | 6 | 10 => json!({"rating": if item.essential && place % 3 > 0 { "2" } else { "1" }}),
            3 if item.essential && place % 4 > 0 => json!({"rating": "3"}),
            3 => json!({"rating": "0"}),
            7 if place % 3 == 0 => json!({"rating": "na", "reason": notes.reason}),
            7 => json!({"rating": "unknown"}),
            _ => Value::Null,
        };
        if !rating.is_null() {
            values.push((format!("answer/{id}/rating"), rating));
        }
        if place % 4 == 0 {
            values.push((format!("answer/{id}/note"), json!(notes.notes[place / 4 % 3])));
        }
        if place % 6 == 1 {
            let evidence = format!("evidence/{}", Uuid::from_u128(0xe000 + place as u128));
            values.push((format!("{evidence}/item"), json!(id)));
            values.push((format!("{evidence}/title"), json!(notes.evidence)));
            values.push((
                format!("{evidence}/place"),
                json!(if place % 12 == 1 {
                    "https://files.example.org/2026/03/safety-walk/site-b.pdf"
                } else {
                    ""
                }),
            ));
        }
        if place % 9 == 3 {
            let follow_up = format!("followup/{}", Uuid::from_u128(0xf000 + place as u128));
            let due =
                date(2026, 11, 1).saturating_add(jiff::Span::new().days(i64::try_from(place % 90).unwrap()));
            let state = ["open", "in_progress", "done"][place / 9 % 3];
            values.push((format!("{follow_up}/item"), json!(id)));
            values.push((format!("{follow_up}/action"), json!(notes.actions[place / 9 % 3])));
            values.push((format!("{follow_up}/owner"), json!(notes.owner)));
            values.push((format!("{follow_up}/due"), json!(due)));
            values.push((format!("{follow_up}/state"), json!(state)));
        }
    }
    values
}
