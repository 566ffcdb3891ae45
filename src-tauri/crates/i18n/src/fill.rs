//! Puts arguments into the places of a sentence.

/// Replaces each `%{name}` once, so that a `%{…}` inside what a person typed stays as it was typed. A place without an
/// argument stays too, where a test can see it.
pub(crate) fn fill(words: &str, args: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(words.len());
    let mut rest = words;
    while let Some(start) = rest.find("%{") {
        let (before, place) = rest.split_at(start);
        filled.push_str(before);
        let Some(end) = place.find('}') else {
            rest = place;
            break;
        };
        let (place, after) = place.split_at(end + 1);
        let name = &place[2..end];
        filled.push_str(args.iter().find(|(key, _)| *key == name).map_or(place, |(_, value)| value));
        rest = after;
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn places_are_filled_once() {
        assert_eq!(fill("%{a} and %{b}", &[("a", "%{b}"), ("b", "2")]), "%{b} and 2");
        assert_eq!(fill("%{a} %{c}%", &[("a", "1")]), "1 %{c}%");
        assert_eq!(fill("100 %{", &[]), "100 %{");
    }
}
